import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import type { RunCommand } from "@/lib/outbox/pix/report-charge";
import { type EmCursoDue, revisoesVencidas } from "@/lib/store/rotinas";
import { inGroups, type Run } from "./run-due";

const BATCH = 50;

/**
 * Ends what the team was called for and has not decided on in PIX_REVIEW_CANCEL_MIN: a pedido whose payment does not match is
 * cancelled as by the team, so that its stock is free, what was paid goes back, and the customer is told. Gives how many.
 */
export async function endReviews({ clock, restauranteId }: Run, run: RunCommand): Promise<number> {
  const page = { agora: clock(), restauranteId, depois: null, limite: BATCH };
  const overdue = await revisoesVencidas(page, env().PIX_REVIEW_CANCEL_MIN);
  const ended = await inGroups(overdue, (one) => endOne(one, run));
  return ended.filter(Boolean).length;
}

/** One that fails must not keep the others waiting; it is due again. */
async function endOne({ ref, pedido }: EmCursoDue, run: RunCommand): Promise<boolean> {
  try {
    return await run(ref, { tipo: "PedidoStatusChanged", pedido, para: "cancelado", motivo: MOTIVO });
  } catch (error) {
    log.error({ ...ref, pedidoId: pedido.id, error: describeError(error) }, "a review could not be ended");
    return false;
  }
}

const MOTIVO = "o pagamento não conferiu, e o que você pagou será devolvido";
