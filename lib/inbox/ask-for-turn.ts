import { after } from "next/server";
import type { Clock } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";

/**
 * Asks for a turn of this conversation once the customer has been quiet for `debounceSeconds`. It runs after the answer,
 * in this process; should the process die first, the sweep finds the unread message.
 */
export function askForTurn(ref: ConversaRef, debounceSeconds: number, clock: Clock): void {
  after(async () => {
    try {
      await sleep(debounceSeconds * 1_000);
      await runTurn(ref, { kind: "messages", quietSeconds: debounceSeconds }, clock);
    } catch (error) {
      log.error({ ...ref, error: describeError(error) }, "turn failed; the sweep will try again");
    }
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
