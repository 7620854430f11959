import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Baseline, showTable } from "./baseline";
import { figuresOf } from "./measures";

const FOLDER = "evals/baselines/nlpjs";
const BOT = `node --import tsx ${FOLDER}/serve.ts`;

/** Installs node-nlp in its own folder, runs it on the public set and prints its figures beside our baseline's. */
function main(): void {
  run("npm", ["ci", "--prefix", FOLDER, "--no-audit", "--no-fund", "--loglevel=error"]);
  const folder = mkdtempSync(path.join(tmpdir(), "eval-nlpjs-"));
  const json = path.join(folder, "report.json");
  try {
    run("node", ["evals/drive.mjs", "--bot", BOT, ...process.argv.slice(2), "--json", json]);
    const figures = figuresOf(JSON.parse(readFileSync(json, "utf8")));
    const ours: Baseline = JSON.parse(readFileSync("evals/baseline.json", "utf8"));
    console.log(`\n${showTable({ "ours (baseline)": ours.public ?? {}, "node-nlp": figures })}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`);
}

main();
