import path from "node:path";
import type { MenuFile } from "@/lib/store/menu-file";
import { openShop } from "@/tests/support/in-memory-shop";
import { readMenu } from "@/tests/support/menu-file";
import { passHatK, runDialogue } from "./drive.mjs";
import type { LastOrder } from "./protocol";
import { createScorer, readJsonLines, readOptions } from "./score.mjs";

/**
 * Runs the scripted customers against the parser and the core in this process.
 * tsx evals/drive-in-process.ts [--menu M] [--dialogues D] [--trials 8] [--level 2] [--only ID,ID] [--errors N]
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
  const dialogues: Dialogue[] = readJsonLines(
    text("dialogues", path.join(path.dirname(menuFile), "dialogues.jsonl")),
  );
  const chosen = dialogues.filter(({ id }) => only.length === 0 || only.includes(id));
  const trials = Number(text("trials", "8"));
  const level = Number(text("level", "2"));
  runDialogues(readMenu(menuFile), chosen, { trials, level }).then((report) => {
    console.log(`${chosen.length} dialogues, ${trials} trials each, noise level ${level} after the first`);
    console.log(`pass^1 without noise ${report.cleanPass1.toFixed(3)}  pass^1 ${report.pass1.toFixed(3)}`);
    console.log(`pass^${trials} ${report.passAll.toFixed(3)}  wrong orders ${report.wrongOrders}`);
    for (const failure of report.failures.slice(0, Number(text("errors", "5")))) console.log(failure);
  });
}

export type Dialogue = { readonly id: string; readonly title: string } & Record<string, unknown>;

type Run = {
  readonly success: boolean;
  readonly harmful: boolean;
  readonly why: readonly string[];
  readonly log: readonly (readonly [string, string])[];
};

/** Every dialogue `trials` times, the first without noise, against a shop of its own. */
export async function runDialogues(
  menu: MenuFile,
  dialogues: readonly Dialogue[],
  { trials, level }: { trials: number; level: number },
) {
  const scorer = createScorer(menu);
  const passes = new Map<string, boolean[]>();
  const failures: string[] = [];
  let wrongOrders = 0;
  for (const dialogue of dialogues) {
    const successes: boolean[] = [];
    for (let seed = 0; seed < trials; seed++) {
      const noise = { seed, level: seed === 0 ? 0 : level };
      const run: Run = await runDialogue(botFor(menu), menu, scorer, dialogue, noise);
      successes.push(run.success);
      if (!run.success) failures.push(storyOf(dialogue, seed, run));
      if (run.harmful) wrongOrders++;
    }
    passes.set(dialogue.id, successes);
  }
  const all = [...passes.values()];
  return {
    cleanPass1: all.filter(([first]) => first === true).length / all.length,
    pass1: passHatK(passes, 1),
    passAll: passHatK(passes, trials),
    wrongOrders,
    failures,
  };
}

function storyOf({ id, title }: Dialogue, seed: number, run: Run): string {
  const talk = run.log.map(([who, text]) => `      ${who}: ${text.replace(/\n/g, " / ")}`);
  return [
    `${run.harmful ? "HARM" : "miss"} ${id} trial ${seed}: ${run.why.join("; ")} | ${title}`,
    ...talk,
  ].join("\n");
}

type Request = {
  readonly op: string;
  readonly text?: string;
  readonly clock?: string;
  readonly context?: { last_order?: LastOrder };
};

/** The bot of the protocol, without a process around it. */
function botFor(menu: MenuFile) {
  let shop = openShop(menu, "2026-05-14T19:40:00-03:00");
  return {
    async ask(request: Request) {
      if (request.op === "reset") {
        shop = openShop(
          menu,
          request.clock ?? "2026-05-14T19:40:00-03:00",
          request.context?.last_order ?? null,
        );
        return { response: { ok: true }, ms: 0 };
      }
      const since = performance.now();
      const response = shop.send(request.text ?? "");
      return { response, ms: performance.now() - since };
    },
  };
}

if (process.argv[1]?.endsWith("drive-in-process.ts")) main();
