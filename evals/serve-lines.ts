import { createInterface } from "node:readline";
import { type Bot, createAnswerer } from "./answer-request";

/** Serves the bot protocol, JSON Lines on stdin and stdout, until stdin ends or we are told to stop; then `stop` is called. */
export function serveLines(bot: Bot, stop: () => Promise<void>): void {
  const answer = createAnswerer(bot);
  const lines = createInterface({ input: process.stdin });
  // Asked to stop twice, by the end of stdin and by a signal, it must not leave while the first is at work.
  let stopping: Promise<void> | null = null;
  const end = async () => {
    lines.close();
    stopping ??= stop();
    await stopping;
    process.exit();
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
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
    await end();
  });
}
