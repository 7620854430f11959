import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { findRedisServer } from "@/local/redis/find-redis-server";
import { findDebianPostgres } from "@/local/supabase/find-debian-postgres";

/** One step of `npm test`. A step with a report counts its tests; one without counts as a single check. */
type Step = {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: "vitest" | "playwright";
  readonly env?: Record<string, string>;
  /** Runs beside the step before it: each of them leaves a core idle. Its words come when it is done. */
  readonly isBeside?: true;
};
type Count = { readonly passed: number; readonly failed: number };

const NONE: Count = { passed: 0, failed: 0 };

const REPORTS = path.resolve("test-results/reports");
/** Tests build beside the demo's build, so that neither takes the other's files away. */
const BUILD_ENV = { NEXT_DIST_DIR: ".next-test" };

const STEPS: readonly Step[] = [
  { name: "lint", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "route types", command: ["next", "typegen"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "unused", command: ["knip"] },
  vitest("unit"),
  vitest("invariants"),
  vitest("db"),
  vitest("supabase"),
  { ...vitest("conversations"), isBeside: true },
  { ...vitest("model"), isBeside: true },
  { name: "build", command: ["next", "build"], env: BUILD_ENV },
  { ...vitest("flows"), env: BUILD_ENV },
  { ...vitest("outages"), env: BUILD_ENV },
  { name: "browser", command: ["playwright", "test"], report: "playwright", env: BUILD_ENV },
];

function vitest(name: string): Step {
  const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportOf(name)}`];
  return { name, command: ["vitest", "run", "--project", name, ...outputs], report: "vitest" };
}

function reportOf(name: string): string {
  return path.join(REPORTS, `${name}.json`);
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A skipped test is not a passed one: it counts as failed, and so does a step that ran no test at all. */
function countOf(step: Step, exitCode: number): Count {
  if (step.report === undefined) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const file = reportOf(step.name);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = readReport(step.report, JSON.parse(readFileSync(file, "utf8")));
  const isHollow = passed === 0 || (exitCode !== 0 && failed === 0);
  return { passed, failed: failed + (isHollow ? 1 : 0) };
}

function readReport(kind: "vitest" | "playwright", report: unknown): Count {
  if (kind === "vitest") {
    const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(report);
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests };
  }
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

const SERVERS = [
  { what: "coordination by Redis", package: "redis-server", isHere: () => findRedisServer() !== null },
  {
    what: "the schema on Debian's Postgres",
    package: "postgresql",
    isHere: () => findDebianPostgres() !== null,
  },
];

/** What this machine cannot show is named, and where it must be shown (`.ci/run`) it counts as failed. */
function notRun(): Count {
  const missing = SERVERS.filter(({ isHere }) => !isHere());
  for (const { what, package: name } of missing)
    console.log(`\nNOT RUN: ${what}. It is not on this machine (apt-get install ${name}).`);
  return { passed: 0, failed: process.env.REQUIRE_SERVERS === "1" ? missing.length : 0 };
}

function runStep(step: Step): Promise<number> {
  const [command = "", ...args] = step.command;
  const env = { ...process.env, ...step.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(step.name) };
  return new Promise((resolve) => {
    const isBeside = step.isBeside === true;
    const child = spawn(command, args, { stdio: isBeside ? ["ignore", "pipe", "pipe"] : "inherit", env });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", () => resolve(127));
    child.once("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

async function timed(step: Step): Promise<{ count: Count; seconds: number }> {
  const started = Date.now();
  const count = countOf(step, await runStep(step));
  return { count, seconds: Math.round((Date.now() - started) / 1_000) };
}

/** The steps that run at the same time, in their order. */
function groupsOf(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.isBeside && last !== undefined) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function main(): Promise<number> {
  const only = process.argv.slice(2);
  const unknown = only.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no step ${unknown.join(", ")}. Steps: ${STEPS.map(({ name }) => name).join(", ")}.`,
    );
    return 2;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const chosen = STEPS.filter(({ name }) => only.length === 0 || only.includes(name));
  let total = NONE;
  const lines: string[] = [];
  for (const group of groupsOf(chosen)) {
    console.log(`\n=== ${group.map(({ name }) => name).join(", ")}`);
    const ran = await Promise.all(group.map(async (step) => ({ step, ...(await timed(step)) })));
    for (const { step, count, seconds } of ran) {
      total = { passed: total.passed + count.passed, failed: total.failed + count.failed };
      lines.push(`${step.name.padEnd(14)} ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    }
  }
  const unshown = chosen.some(({ name }) => name === "db") ? notRun() : NONE;
  total = { passed: total.passed, failed: total.failed + unshown.failed };
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

process.exit(await main());
