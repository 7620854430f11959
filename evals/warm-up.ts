import { readdirSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { createAnswerer } from "./answer-request";
import { readJsonLines } from "./score.mjs";
import { DEFAULT_CLOCK } from "./score-understand";
import { understand } from "./understand";

/**
 * Has the parser compiled before the first message counts, as in a process that has served other shops: answers the
 * messages of our own sets, which are about other menus.
 */
export async function warmUp(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const file of readdirSync(CASES)) {
      const menu = readMenu(path.join(import.meta.dirname, "menus", file.replace(/l$/, "")));
      const facts = factsFromMenu(menu, DEFAULT_CLOCK);
      const answer = createAnswerer({
        understand: (ctx, text) => understand(ctx, text, facts).prediction,
        openConversation: () => Promise.reject(new Error("nobody is spoken to")),
      });
      for (const { id, ctx, text } of readJsonLines(path.join(CASES, file))) {
        JSON.stringify(await answer(JSON.stringify({ id, op: "understand", ctx, text })));
        // A stack that runs in the same process must not stand still meanwhile.
        await setImmediate();
      }
    }
  }
}

const CASES = path.join(import.meta.dirname, "cases");
const ROUNDS = 2;
