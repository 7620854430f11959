import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { createAnswerer } from "./answer-request";
import { startInBackground } from "./pipeline/start-in-background";
import { DEFAULT_CLOCK } from "./score-understand";
import { warmUp } from "./warm-up";

/**
 * The product behind the bot protocol of evals/public/README.md: JSON Lines on stdin and stdout, until stdin ends.
 * tsx evals/serve.ts --menu FILE
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { menu: { type: "string" } } });
  if (values.menu === undefined) throw new Error("Usage: npm run -s eval:serve -- --menu FILE");
  // Standard output is the protocol's: what the stack says goes to stderr, and what fails is in the answer.
  console.log = console.error;
  process.env.LOG_LEVEL ??= "silent";
  const pipeline = startInBackground(values.menu);
  const facts = factsFromMenu(readMenu(values.menu), DEFAULT_CLOCK);
  warmUp(facts);
  const answer = createAnswerer(facts, pipeline.started);
  const lines = createInterface({ input: process.stdin });
  const stop = async () => {
    lines.close();
    await pipeline.stop();
    process.exit();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  const pending = new Set<Promise<void>>();
  lines.on("line", (line) => {
    const answered = answer(line).then((response) => {
      pending.delete(answered);
      process.stdout.write(`${JSON.stringify(response)}\n`);
    });
    pending.add(answered);
  });
  lines.once("close", async () => {
    await Promise.all(pending);
    await stop();
  });
}

await main();
