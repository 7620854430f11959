import { parseArgs } from "node:util";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { startInBackground } from "./pipeline/start-in-background";
import { DEFAULT_CLOCK } from "./score-understand";
import { serveLines } from "./serve-lines";
import { understand } from "./understand";
import { warmUp } from "./warm-up";

/**
 * The product behind the bot protocol of evals/public/README.md.
 * node --import tsx evals/serve.ts --menu FILE
 */
function main(): void {
  const { values } = parseArgs({ options: { menu: { type: "string" } } });
  if (values.menu === undefined) throw new Error("Usage: npm run -s eval:serve -- --menu FILE");
  // Standard output is the protocol's: what the stack says goes to stderr, and what fails is in the answer.
  console.log = console.error;
  process.env.LOG_LEVEL ??= "silent";
  const facts = factsFromMenu(readMenu(values.menu), DEFAULT_CLOCK);
  const pipeline = startInBackground(values.menu);
  // What is measured is understanding, not a database that starts beside it nor a compiler at work.
  const isWarm = pipeline.settled.then(warmUp);
  serveLines(
    {
      understand: async (ctx, text) => {
        await isWarm;
        return understand(ctx, text, facts).prediction;
      },
      openConversation: async (customer) => (await pipeline.started).openConversation(customer),
    },
    pipeline.stop,
  );
}

main();
