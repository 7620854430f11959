import type { Clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { avaliacoesAPedir } from "@/lib/store/rotinas";
import { countOf, runDue } from "./run-due";

export type AskRatings = { readonly scanned: number; readonly sent: number; readonly failed: number };

/** Asks for a grade some time after a pedido was delivered, once. */
export async function askRatings(clock: Clock, restauranteId: number | null = null): Promise<AskRatings> {
  const ran = await runDue(
    (page) => avaliacoesAPedir(page, env().AVALIACAO_DELAY_MIN),
    ({ pedido }) => ({ tipo: "AvaliacaoDue", pedidoId: pedido.id, numero: pedido.numero }),
    { clock, restauranteId },
  );
  return { scanned: ran.scanned, sent: countOf(ran, "AvaliacaoPedida"), failed: ran.failed };
}
