import { spawn } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Baseline, missedTargets, regressions, showTable } from "./baseline";
import { type DriveReport, figuresOf } from "./measures";

const BASELINE_FILE = "evals/baseline.json";
const BOT = "npm run -s eval:serve --";

/** A menu with the messages, and perhaps the dialogues, that are about it. */
type DataSet = {
  readonly name: string;
  readonly menu: string;
  readonly utterances: string;
  readonly dialogues: string | null;
};

/**
 * Runs every data set against the whole product and says whether anything is worse than the baseline, or not as good as
 * promised. `--update` accepts the figures; `--errors N` shows N failures of each part; `--trials N` of each dialogue.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      update: { type: "boolean", default: false },
      errors: { type: "string", default: "5" },
      trials: { type: "string", default: "8" },
    },
  });
  const measured: Record<string, Baseline[string]> = {};
  const times: string[] = [];
  for (const set of dataSets()) {
    console.log(`\n######## ${set.name}`);
    const report = await drive(set, values);
    measured[set.name] = figuresOf(report);
    times.push(`${set.name}: ${showTimes(report)}`);
  }
  console.log(`\n${showTable(measured)}\n\nround trips, not judged:\n  ${times.join("\n  ")}`);
  return judge(measured, values.update);
}

function judge(measured: Baseline, isUpdate: boolean): number {
  if (isUpdate) {
    writeFileSync(BASELINE_FILE, `${JSON.stringify(measured, null, 2)}\n`);
    console.log(`\n${BASELINE_FILE} is now these figures.`);
    return 0;
  }
  const before: Baseline = JSON.parse(readFileSync(BASELINE_FILE, "utf8"));
  const worse = [...regressions(before, measured), ...missedTargets(measured)];
  if (worse.length === 0) console.log("\nNothing is worse than the baseline, and every target is met.");
  else console.log(`\nWORSE:\n  ${worse.join("\n  ")}`);
  return worse.length === 0 ? 0 : 1;
}

function dataSets(): DataSet[] {
  const own = globSync("evals/cases/*.jsonl").sort();
  return [
    {
      name: "public",
      menu: "evals/public/menu.json",
      utterances: "evals/public/utterances.jsonl",
      dialogues: "evals/public/dialogues.jsonl",
    },
    ...own.map((utterances) => {
      const name = path.basename(utterances, ".jsonl");
      const dialogues = `evals/dialogues/${name}.jsonl`;
      return {
        name,
        menu: `evals/menus/${name}.json`,
        utterances,
        dialogues: existsSync(dialogues) ? dialogues : null,
      };
    }),
  ];
}

/** drive.mjs as anybody runs it, in a process of its own with the product in another. */
async function drive(
  { menu, utterances, dialogues }: DataSet,
  { errors, trials }: { errors: string; trials: string },
): Promise<DriveReport> {
  const folder = mkdtempSync(path.join(tmpdir(), "eval-"));
  const json = path.join(folder, "report.json");
  const talks = dialogues === null ? ["--skip", "dialogues"] : ["--dialogues", dialogues, "--trials", trials];
  const args = ["--bot", BOT, "--menu", menu, "--utterances", utterances, ...talks, "--errors", errors];
  try {
    await runToEnd("node", ["evals/drive.mjs", ...args, "--json", json]);
    return JSON.parse(readFileSync(json, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runToEnd(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}`));
    });
  });
}

function showTimes({ utterances, dialogues }: DriveReport): string {
  const parts = [
    ["understand", utterances?.summary.milliseconds],
    ["send", dialogues?.summary.milliseconds],
  ] as const;
  return parts
    .flatMap(([op, ms]) =>
      ms === null || ms === undefined
        ? []
        : [`${op} p50 ${ms.p50.toFixed(2)} ms, p95 ${ms.p95.toFixed(2)} ms`],
    )
    .join("; ");
}

process.exitCode = await main();
