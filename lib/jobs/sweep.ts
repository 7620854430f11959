import type { Clock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import type { RunCommand } from "@/lib/outbox/pix/report-charge";
import { conversasPorAtender } from "@/lib/store/inbox";
import type { ConversaRef } from "@/lib/store/load-turn";
import { agendadosALiberar } from "@/lib/store/rotinas";
import { runCommand, runTurn } from "@/lib/turn";
import { endReviews } from "./end-reviews";
import { pollPix } from "./poll-pix";
import { countOf, inGroups, runDue } from "./run-due";

export type Swept = {
  readonly turns: number;
  readonly failed: number;
  /** Charges the bank was asked to make, withdraw or return, and charges looked up there. */
  readonly asked: number;
  readonly polled: number;
  /** Scheduled pedidos that went to the kitchen. */
  readonly released: number;
  /** Pedidos cancelled because nobody decided on their payment. */
  readonly ended: number;
  readonly sent: number;
};

/** An unread message this old has lost its turn; longer than a debounce and a turn together. */
const LEFT_BEHIND_SECONDS = 12;
const BATCH = 100;

/**
 * What a crash left behind: messages no turn has read, and messages that were committed and not sent; the scheduled pedidos
 * whose time has come; and those nobody decided on, of one restaurante or of all. Safe to overlap.
 */
export async function sweep(clock: Clock, restauranteId: number | null = null): Promise<Swept> {
  const waiting = await conversasPorAtender({
    agora: clock(),
    paradasHaSegundos: LEFT_BEHIND_SECONDS,
    limite: BATCH,
  });
  const results = await inGroups(waiting, (ref) => runOne(ref, clock));
  const agendados = await runDue(agendadosALiberar, ({ pedido }) => ({ tipo: "ScheduleDue", pedido }), {
    clock,
    restauranteId,
  });
  const run: RunCommand = (ref, command) => runCommand(ref, command, clock);
  const { asked, polled } = await pollPix(clock, run);
  const ended = await endReviews({ clock, restauranteId }, run);
  const sent = await deliverDue(clock, { limite: BATCH });
  return {
    turns: results.filter(Boolean).length,
    failed: results.filter((ok) => !ok).length + agendados.failed,
    released: countOf(agendados, "PedidoAndou"),
    ended,
    asked,
    polled,
    sent,
  };
}

/** One conversation that fails must not keep the others waiting. */
async function runOne(ref: ConversaRef, clock: Clock): Promise<boolean> {
  try {
    await runTurn(ref, { kind: "messages", quietSeconds: 0 }, clock);
    return true;
  } catch (error) {
    log.error({ ...ref, error: describeError(error) }, "swept turn failed");
    return false;
  }
}
