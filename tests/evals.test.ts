import { globSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { missedTargets, regressions } from "@/evals/baseline";
import { type Dialogue, runDialogues } from "@/evals/drive-in-process";
import { figuresOf } from "@/evals/measures";
import type { Utterance } from "@/evals/protocol";
import { readJsonLines } from "@/evals/score.mjs";
import { scoreUtterances } from "@/evals/score-understand";
import { readMenu } from "./support/menu-file";

const PUBLIC_MENU = "evals/public/menu.json";

const sets: readonly (readonly [string, string, string])[] = [
  ["public", PUBLIC_MENU, "evals/public/utterances.jsonl"],
  ...globSync("evals/cases/*.jsonl")
    .sort()
    .map((file) => {
      const name = path.basename(file, ".jsonl");
      return [name, `evals/menus/${name}.json`, file] as const;
    }),
];

const talks: readonly (readonly [string, string, string])[] = [
  ["public", PUBLIC_MENU, "evals/public/dialogues.jsonl"],
  ...globSync("evals/dialogues/*.jsonl")
    .sort()
    .map((file) => {
      const name = path.basename(file, ".jsonl");
      return [name, `evals/menus/${name}.json`, file] as const;
    }),
];

describe("single messages", () => {
  test.each(sets)("of %s are understood as well as promised", (name, menu, file) => {
    const utterances: Utterance[] = readJsonLines(file);
    const { summary } = scoreUtterances(menu, utterances);
    expect(missedTargets({ [name]: figuresOf({ utterances: { summary } }) })).toEqual([]);
  });
});

describe("conversations", () => {
  test.each(talks)("of %s with noise end in the order that was meant", async (_, menu, file) => {
    const dialogues: Dialogue[] = readJsonLines(file);
    const report = await runDialogues(readMenu(menu), dialogues, { trials: 3, level: 2 });
    expect(report.failures).toEqual([]);
    expect(report.wrongOrders).toBe(0);
  });
});

describe("the baseline", () => {
  const was = { public: { "command exact": { rate: 1, n: 377 }, "harmful errors": { rate: 0, n: 377 } } };

  test("is as good as what is now as good", () => {
    expect(regressions(was, was)).toEqual([]);
  });

  test("shows what is worse, mistakes and the rest each their way", () => {
    const now = {
      public: { "command exact": { rate: 0.99, n: 377 }, "harmful errors": { rate: 0.01, n: 377 } },
    };
    expect(regressions(was, now)).toEqual([
      "public: command exact was 100.0 % and is 99.0 %",
      "public: harmful errors was 0.0 % and is 1.0 %",
    ]);
  });

  test("is not met by measuring less", () => {
    expect(regressions(was, {})).toHaveLength(2);
  });
});
