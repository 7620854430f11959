import { parseArgs } from "node:util";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { serveLines } from "@/evals/serve-lines";
import { hear, predict } from "@/evals/understand";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { openShop } from "@/tests/support/in-memory-shop";
import { readMenu } from "@/tests/support/menu-file";
import { commandsOf } from "./hear";
import { trainNlu } from "./nlu";

/**
 * node-nlp behind the bot protocol: it understands in the parser's place, the form, the prices and the replies are ours.
 * node --import tsx evals/baselines/nlpjs/serve.ts --menu FILE
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { menu: { type: "string" } } });
  if (values.menu === undefined) throw new Error("--menu FILE is needed");
  console.log = console.error;
  const menu = readMenu(values.menu);
  const facts = factsFromMenu(menu, DEFAULT_CLOCK);
  const read = await trainNlu(facts);
  serveLines(
    {
      async understand(ctx, text) {
        const heard = hear(ctx, text, facts);
        const commands = commandsOf(heard.message, await read(text), heard.facts, heard.before);
        return predict(ctx, heard, commands).prediction;
      },
      async openConversation({ clock, lastOrder }) {
        const shop = openShop(menu, clock, lastOrder);
        const send = (texto: string) =>
          shop.sendUnderstood(texto, async (message, seen, state) =>
            commandsOf(message, await read(texto), seen, state),
          );
        return { send };
      },
    },
    async () => undefined,
  );
}

await main();
