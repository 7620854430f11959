import { beforeAll, describe, expect, test } from "vitest";
import type { CostReport } from "@/evals/cost-report";
import { printCost } from "@/evals/cost-report";
import type { Dialogue } from "@/evals/drive-in-process";
import { measureModelCost } from "@/evals/model-cost";
import { readJsonLines } from "@/evals/score.mjs";
import { readMenu } from "@/tests/support/menu-file";

const TRIALS = 4;
const NOISE_LEVEL = 2;
const PATIENCE_MS = 120_000;

let report: CostReport;
beforeAll(async () => {
  const dialogues: Dialogue[] = readJsonLines("evals/public/dialogues.jsonl");
  report = await measureModelCost(readMenu("evals/public/menu.json"), dialogues, {
    trials: TRIALS,
    level: NOISE_LEVEL,
  });
  // Past the runner, which keeps to itself what passing tests print.
  process.stdout.write(
    `\nWith a model that is always right, on the public dialogues:\n${printCost(report)}\n\n`,
  );
}, PATIENCE_MS);

describe("a model on the public dialogues", () => {
  test("is not needed for six turns out of ten", () => {
    expect(report.alone).toBeGreaterThanOrEqual(0.6);
  });

  test("is called four times in a mean order, and six in one of the busiest", () => {
    expect(report.calls.mean).toBeLessThanOrEqual(4);
    expect(report.calls.p95).toBeLessThanOrEqual(6);
  });

  test("reads 10,000 tokens and writes 800 for one of the longest orders", () => {
    expect(report.input.p95).toBeLessThanOrEqual(10_000);
    expect(report.output.p95).toBeLessThanOrEqual(800);
  });

  test("costs less than a tenth of a cent for an order", () => {
    expect(report.usd.mean).toBeLessThanOrEqual(0.001);
  });

  test("reads mostly what it has read in the turn before", () => {
    expect(report.prefix).toBeGreaterThanOrEqual(0.7);
  });

  test("places no wrong order, and every order that the parser places alone", () => {
    expect(report.wrongOrders).toBe(0);
    expect(report.orders / report.runs).toBeGreaterThan(0.8);
  });
});
