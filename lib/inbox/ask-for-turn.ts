import { after } from "next/server";
import type { Clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { type Patience, wordPatience } from "@/lib/inbox/patience";
import { describeError, log } from "@/lib/log";
import { hasQstash, publishJob } from "@/lib/services/qstash";
import type { ConversaRef } from "@/lib/store/load-turn";
import { flushSpans } from "@/lib/trace";
import { runTurn } from "@/lib/turn";

/** A turn that is due once the customer has been quiet for long enough. */
export type DueTurn = {
  readonly ref: ConversaRef;
  readonly patience: Patience;
  /** Of the message that asks for it: the same message asks once. */
  readonly name: string;
};

/**
 * Asks for a turn, after the answer. What need not wait runs in this process; what waits is handed to QStash, or waits here
 * where there is none. Should all of it fail, the sweep finds the unread message.
 */
export function askForTurn(due: DueTurn, clock: Clock): void {
  after(() => bringAbout(due, clock));
}

/** What `askForTurn` does once the answer has gone. */
export async function bringAbout(due: DueTurn, clock: Clock): Promise<void> {
  try {
    if (due.patience.quietSeconds > 0) return await later(due, clock);
    const isDone = await runAfter(due, clock);
    if (!isDone && due.patience.onlyIfAlone === true)
      await later({ ...due, patience: wordPatience(env().MESSAGE_DEBOUNCE_SECONDS) }, clock);
  } catch (error) {
    log.error({ ...due.ref, error: describeError(error) }, "turn failed; it will be tried again");
    if (hasQstash()) await publish(due).catch(() => false);
  } finally {
    await flushSpans();
  }
}

async function later(due: DueTurn, clock: Clock): Promise<void> {
  if (!(await publish(due))) await runAfter(due, clock);
}

/** False where there is no QStash, or it does not take the job. */
async function publish({ ref, patience, name }: DueTurn): Promise<boolean> {
  if (!hasQstash()) return false;
  const { restauranteId, conversaId } = ref;
  try {
    await publishJob({
      path: "/api/jobs/turn",
      body: { restauranteId, conversaId, ...patience },
      after: { delaySeconds: patience.quietSeconds },
      deduplicationId: `turn-${name}`,
      flowKey: `conversa-${conversaId}`,
    });
    return true;
  } catch (error) {
    log.warn({ ...ref, error: describeError(error) }, "QStash did not take a turn; it waits here");
    return false;
  }
}

async function runAfter({ ref, patience }: DueTurn, clock: Clock): Promise<boolean> {
  await sleep(patience.quietSeconds * 1_000);
  const outcome = await runTurn(ref, { kind: "messages", ...patience }, clock);
  return outcome.kind !== "nothing_to_do";
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
