import { writeFileSync } from "node:fs";
import path from "node:path";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import type { Utterance } from "./protocol";
import {
  createScorer,
  describeFailure,
  printSummary,
  readJsonLines,
  readOptions,
  summarize,
} from "./score.mjs";
import { understand } from "./understand";

/**
 * Scores understanding in this process, without a store or a model.
 * tsx evals/score-understand.ts [--menu M] [--utterances U] [--clock ISO] [--errors N] [--only ID,ID] [--json F]
 */
function main(): void {
  const options: Record<string, string | true> = readOptions(process.argv.slice(2));
  const text = (name: string, fallback: string) => {
    const value = options[name];
    return typeof value === "string" ? value : fallback;
  };
  const menuFile = text("menu", "evals/public/menu.json");
  const only = text("only", "")
    .split(",")
    .filter((id) => id !== "");
  const utterances: Utterance[] = readJsonLines(
    text("utterances", path.join(path.dirname(menuFile), "utterances.jsonl")),
  );
  const report = scoreUtterances(menuFile, utterances, text("clock", DEFAULT_CLOCK), only);
  printSummary(report.summary);
  const shown = Number(options.errors === true ? Number.MAX_SAFE_INTEGER : (options.errors ?? 10));
  for (const failure of report.failures.slice(0, shown)) console.log(failure);
  if (typeof options.json === "string") writeFileSync(options.json, JSON.stringify(report.summary, null, 1));
}

/** A Thursday evening, when the shops of the data sets are open. */
export const DEFAULT_CLOCK = "2026-05-14T19:40:00-03:00";

/** The times are those of a parser that is still being compiled; `drive.mjs` measures a warm one. */
export function scoreUtterances(
  menuFile: string,
  utterances: readonly Utterance[],
  clock = DEFAULT_CLOCK,
  only: readonly string[] = [],
) {
  const menu = readMenu(menuFile);
  const facts = factsFromMenu(menu, clock);
  const scorer = createScorer(menu);
  const chosen = utterances.filter(({ id }) => only.length === 0 || only.includes(id));
  const results = chosen.map((u) => {
    const { prediction, commands, leftover, ms } = understand(u.ctx, u.text, facts);
    return { prediction, commands, leftover, row: { u, ...scorer.judge(u, prediction), ms } };
  });
  const failures = results
    .filter(({ row }) => !row.exact)
    .map(({ row, prediction, commands, leftover }) => {
      const said = describeFailure(row.u, prediction, row, scorer.key);
      return `${said}\n      commands ${JSON.stringify(commands)}\n      leftover ${JSON.stringify(leftover)}`;
    });
  return { summary: summarize(results.map(({ row }) => row)), failures, rows: results.map(({ row }) => row) };
}

if (process.argv[1]?.endsWith("score-understand.ts")) main();
