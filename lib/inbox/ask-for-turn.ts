import { after } from "next/server";
import type { Clock } from "@/lib/clock";
import { env } from "@/lib/env";
import { type Patience, wordPatience } from "@/lib/inbox/patience";
import { describeError, log } from "@/lib/log";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";

/**
 * Asks for a turn of this conversation once the customer has been quiet for long enough. It runs after the answer, in this
 * process; should the process die first, the sweep finds the unread message.
 */
export function askForTurn(ref: ConversaRef, patience: Patience, clock: Clock): void {
  after(async () => {
    try {
      const isDone = await runAfter(ref, patience, clock);
      if (!isDone && patience.onlyIfAlone === true)
        await runAfter(ref, wordPatience(env().MESSAGE_DEBOUNCE_SECONDS), clock);
    } catch (error) {
      log.error({ ...ref, error: describeError(error) }, "turn failed; the sweep will try again");
    }
  });
}

async function runAfter(ref: ConversaRef, patience: Patience, clock: Clock): Promise<boolean> {
  await sleep(patience.quietSeconds * 1_000);
  const outcome = await runTurn(ref, { kind: "messages", ...patience }, clock);
  return outcome.kind !== "nothing_to_do";
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
