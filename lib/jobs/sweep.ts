import type { Clock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import { conversasPorAtender } from "@/lib/store/inbox";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runCommand, runTurn } from "@/lib/turn";
import { pollPix } from "./poll-pix";

export type Swept = {
  readonly turns: number;
  readonly failed: number;
  /** Charges the bank was asked to make, withdraw or return, and charges looked up there. */
  readonly asked: number;
  readonly polled: number;
  readonly sent: number;
};

/** An unread message this old has lost its turn; longer than a debounce and a turn together. */
const LEFT_BEHIND_SECONDS = 12;
const BATCH = 100;
const AT_ONCE = 8;

/** What a crash left behind: messages no turn has read, and messages that were committed and not sent. Safe to overlap. */
export async function sweep(clock: Clock): Promise<Swept> {
  const waiting = await conversasPorAtender({
    agora: clock(),
    paradasHaSegundos: LEFT_BEHIND_SECONDS,
    limite: BATCH,
  });
  const results: boolean[] = [];
  for (let index = 0; index < waiting.length; index += AT_ONCE) {
    results.push(
      ...(await Promise.all(waiting.slice(index, index + AT_ONCE).map((ref) => runOne(ref, clock)))),
    );
  }
  const { asked, polled } = await pollPix(clock, (ref, command) => runCommand(ref, command, clock));
  const sent = await deliverDue(clock, { limite: BATCH });
  const turns = results.filter(Boolean).length;
  return { turns, failed: results.length - turns, asked, polled, sent };
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
