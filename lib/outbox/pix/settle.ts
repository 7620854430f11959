import type { Clock } from "@/lib/clock";
import type { Effect } from "@/lib/core/dialogue/effects";
import { describeError, log } from "@/lib/log";
import { findBanco, findCobranca } from "@/lib/store/cobrancas";
import type { ConversaRef } from "@/lib/store/load-turn";
import { askBank } from "./ask-bank";
import { readCharge, toPagamento } from "./bank";
import { type RunCommand, reportCharge } from "./report-charge";

/**
 * What a committed turn wants of the bank, done at once. A fault is left to the sweep: what is to be asked is in the
 * database already.
 */
export async function settlePix(
  ref: ConversaRef,
  effects: readonly Effect[],
  clock: Clock,
  run: RunCommand,
): Promise<void> {
  try {
    if (effects.some(asksBank))
      await askBank({ conversaId: ref.conversaId, limite: MAX_OF_A_TURN }, clock, run);
    for (const effect of effects) {
      if (effect.tipo === "CheckPix") await checkForCustomer(ref, effect.cobrancaId, run);
    }
  } catch (error) {
    log.error(
      { ...ref, error: describeError(error) },
      "the bank could not be asked; the sweep will try again",
    );
  }
}

const MAX_OF_A_TURN = 5;

function asksBank(effect: Effect): boolean {
  switch (effect.tipo) {
    case "WritePedido":
    case "RewritePedido":
      return effect.pedido.cobranca !== "na_entrega";
    case "MovePedido":
      return effect.para === "cancelado";
    case "MovePagamento":
      return effect.acao !== null;
    default:
      return false;
  }
}

async function checkForCustomer(ref: ConversaRef, pagamentoId: number, run: RunCommand): Promise<void> {
  const [known, banco] = await Promise.all([
    findCobranca(ref.restauranteId, { pagamentoId }),
    findBanco(ref.restauranteId),
  ]);
  if (known === null || banco === null || known.cobranca.bancoId === null) return;
  const answer = await readCharge(banco, known.cobranca.bancoId);
  if (answer.kind === "ok") await reportCharge(known, toPagamento(answer.payment), run, { aPedido: true });
}
