import type { Command } from "@/lib/core/dialogue/command";
import type { PagamentoNoBanco } from "@/lib/core/pagamento/cobranca";
import { veredito } from "@/lib/core/pagamento/veredito";
import { type CobrancaEmCurso, findCobranca } from "@/lib/store/cobrancas";
import type { ConversaRef } from "@/lib/store/load-turn";

/** Runs a command through a turn; false when others were faster each time. */
export type RunCommand = (ref: ConversaRef, command: Command) => Promise<boolean>;

/**
 * Takes the bank's word on a charge through a turn, decided on the charge as it stands now. Nothing new is no turn, unless
 * the customer waits for an answer (`aPedido`). False when it could not be settled and must be told again.
 */
export async function reportCharge(
  known: CobrancaEmCurso,
  banco: PagamentoNoBanco,
  run: RunCommand,
  { aPedido = false } = {},
): Promise<boolean> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const { ref } = known;
    const now = await findCobranca(ref.restauranteId, { pagamentoId: known.cobranca.id });
    if (now === null) return false;
    const { cobranca, pedido } = now;
    if (veredito(cobranca, pedido, banco) === null && !aPedido) return true;
    if (await run(ref, { tipo: "PixReported", cobranca, pedido, banco, aPedido })) return true;
  }
  return false;
}

const MAX_ATTEMPTS = 3;
