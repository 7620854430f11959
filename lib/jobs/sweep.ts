import type { Clock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import { conversasPorAtender } from "@/lib/store/inbox";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";

export type Swept = { readonly turns: number; readonly failed: number; readonly sent: number };

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
  const sent = await deliverDue(clock, { limite: BATCH });
  return { turns: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length, sent };
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
