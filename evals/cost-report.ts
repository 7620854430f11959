import type { UsoModelo } from "@/lib/understand/uso-modelo";
import { percentiles } from "./score.mjs";

/** What one run of a dialogue spent. */
export type RunCost = {
  readonly turns: number;
  /** An entry for each call. */
  readonly uso: readonly UsoModelo[];
  /** Tokens of the prompt of every turn, had each been sent. */
  readonly prompts: readonly number[];
  /** Of all but the first, those that the prompt before had as well. */
  readonly shared: number;
  readonly wasPlaced: boolean;
  readonly wasWrong: boolean;
};

type Spread = { readonly mean: number; readonly p50: number; readonly p95: number };

export type CostReport = {
  readonly runs: number;
  readonly orders: number;
  readonly wrongOrders: number;
  readonly turns: number;
  /** Share of turns in which nobody was asked. */
  readonly alone: number;
  /** Of a completed order. */
  readonly calls: Spread;
  readonly input: Spread;
  readonly output: Spread;
  readonly usd: Spread;
  /** Share of the prompt's tokens that the prompt of the turn before begins with as well. */
  readonly prefix: number;
  /** Tokens of one prompt. */
  readonly prompt: Spread;
  /** Input tokens of a completed order, had the parser understood none of its turns. */
  readonly inputWithoutParser: Spread;
};

const MICROS_PER_USD = 1_000_000;

export function reportCost(runs: readonly RunCost[]): CostReport {
  const orders = runs.filter(({ wasPlaced }) => wasPlaced);
  const turns = sum(runs.map((run) => run.turns));
  const asked = sum(runs.map(({ uso }) => uso.length));
  const of = (amount: (uso: UsoModelo) => number) =>
    spread(orders.map(({ uso }) => sum(uso.map((each) => amount(each)))));
  const later = sum(runs.flatMap(({ prompts }) => prompts.slice(1)));
  return {
    runs: runs.length,
    orders: orders.length,
    wrongOrders: runs.filter(({ wasWrong }) => wasWrong).length,
    turns,
    alone: 1 - asked / turns,
    calls: of(({ chamadas }) => chamadas),
    input: of(({ tokensEntrada }) => tokensEntrada),
    output: of(({ tokensSaida }) => tokensSaida),
    usd: of(({ custoMicrosUsd }) => custoMicrosUsd / MICROS_PER_USD),
    prefix: sum(runs.map(({ shared }) => shared)) / later,
    prompt: spread(runs.flatMap(({ prompts }) => prompts)),
    inputWithoutParser: spread(orders.map(({ prompts }) => sum(prompts))),
  };
}

export function printCost(report: CostReport): string {
  const row = (name: string, text: string) => name.padEnd(44) + text;
  const figures = ({ mean, p50, p95 }: Spread, digits = 0) =>
    `mean ${mean.toFixed(digits)}  p50 ${p50.toFixed(digits)}  p95 ${p95.toFixed(digits)}`;
  return [
    row("runs, orders placed right, wrong orders", `${report.runs}, ${report.orders}, ${report.wrongOrders}`),
    row("turns in which no model was asked", `${(100 * report.alone).toFixed(1)} % of ${report.turns}`),
    row("calls of a completed order", figures(report.calls, 2)),
    row("input tokens of a completed order", figures(report.input)),
    row("output tokens of a completed order", figures(report.output)),
    row("US$ of a completed order", figures(report.usd, 6)),
    row("prompt tokens in the common beginning", `${(100 * report.prefix).toFixed(1)} %`),
    row("tokens of one prompt", figures(report.prompt)),
    row("input tokens of an order, no turn parsed", figures(report.inputWithoutParser)),
  ].join("\n");
}

function spread(values: readonly number[]): Spread {
  const { p50 = 0, p95 = 0 } = percentiles([...values]) ?? {};
  return { mean: sum(values) / Math.max(1, values.length), p50, p95 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
