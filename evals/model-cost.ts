import path from "node:path";
import type { Command } from "@/lib/core/dialogue/command";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { parseMessage } from "@/lib/core/parser/parse-message";
import { readMessage } from "@/lib/core/parser/reading";
import type { MenuFile } from "@/lib/store/menu-file";
import { ANSWER_SCHEMA } from "@/lib/understand/command-schema";
import { promptFor } from "@/lib/understand/prompt";
import { createUnderstander } from "@/lib/understand/understand";
import type { UsoModelo } from "@/lib/understand/uso-modelo";
import { commonPrefixLength, promptTokens } from "@/local/groq/count-tokens";
import { type InMemoryShop, openShop } from "@/tests/support/in-memory-shop";
import { readMenu } from "@/tests/support/menu-file";
import { freshSetting, startScriptedModel } from "@/tests/support/scripted-model";
import { spokenByModel } from "@/tests/support/spoken-by-model";
import { cleanWords } from "./clean-words";
import { type CostReport, printCost, type RunCost, reportCost } from "./cost-report";
import { runDialogue } from "./drive.mjs";
import type { Dialogue } from "./drive-in-process";
import { createScorer, readJsonLines, readOptions } from "./score.mjs";

/**
 * What the model costs on the scripted dialogues when it is there and always right: a Groq on this machine answers each
 * question with what the parser makes of the message as it was before the noise. Tokens are counted with gpt-tokenizer
 * (o200k_harmony), the schema among them.
 * tsx evals/model-cost.ts [--menu M] [--dialogues D] [--trials 8] [--level 2]
 */
async function main(): Promise<void> {
  const options: Record<string, string | true> = readOptions(process.argv.slice(2));
  const text = (name: string, fallback: string) => {
    const value = options[name];
    return typeof value === "string" ? value : fallback;
  };
  const menuFile = text("menu", "evals/public/menu.json");
  const dialogues: Dialogue[] = readJsonLines(
    text("dialogues", path.join(path.dirname(menuFile), "dialogues.jsonl")),
  );
  const noise = { trials: Number(text("trials", "8")), level: Number(text("level", "2")) };
  console.log(printCost(await measureModelCost(readMenu(menuFile), dialogues, noise)));
}

export async function measureModelCost(
  menu: MenuFile,
  dialogues: readonly Dialogue[],
  { trials, level }: { trials: number; level: number },
): Promise<CostReport> {
  const bot = await startBot(menu);
  const scorer = createScorer(menu);
  const runs: RunCost[] = [];
  try {
    for (const dialogue of dialogues) {
      for (let seed = 0; seed < trials; seed++) {
        const noise = { seed, level: seed === 0 ? 0 : level };
        bot.begin(cleanWords(dialogue, noise));
        const run = await runDialogue(bot, menu, scorer, dialogue, noise);
        runs.push({ ...bot.spent(), wasPlaced: run.success && bot.hasOrder(), wasWrong: run.harmful });
      }
    }
  } finally {
    await bot.stop();
  }
  return reportCost(runs);
}

const DEFAULT_CLOCK = "2026-05-14T19:40:00-03:00";

type Request = {
  readonly op: string;
  readonly text?: string;
  readonly clock?: string;
  readonly context?: { last_order?: Parameters<typeof openShop>[2] };
};

/** A bot of the evaluation's protocol whose understanding has a model, with what each run spends on it. */
async function startBot(menu: MenuFile) {
  let shop: InMemoryShop = openShop(menu, DEFAULT_CLOCK);
  let clean: ReadonlyMap<string, string> = new Map();
  let heard: { facts: Facts; state: State; texto: string } | null = null;
  let turns = 0;
  let orders = 0;
  let uso: UsoModelo[] = [];
  let prompts: (readonly number[])[] = [];
  const { groq, model } = await startScriptedModel(() => {
    if (heard === null) throw new Error("The model was asked about nothing.");
    return { kind: "content", content: rightAnswer(heard.facts, heard.state, heard.texto, clean) };
  });
  const understander = createUnderstander(model);
  const understand = async (
    message: { readonly id: number; readonly tipo: "texto"; readonly texto: string },
    facts: Facts,
    state: State,
  ): Promise<readonly Command[]> => {
    heard = { facts, state, texto: message.texto };
    turns++;
    prompts.push(tokensOfPrompt(message.texto, facts, state));
    const understood = await understander(message, facts, state, freshSetting());
    uso.push(...understood.uso);
    return understood.commands;
  };
  return {
    begin(words: ReadonlyMap<string, string>) {
      clean = words;
      [turns, orders, uso, prompts] = [0, 0, [], []];
    },
    spent: () => ({
      turns,
      uso,
      prompts: prompts.map(({ length }) => length),
      shared: sharedTokens(prompts),
    }),
    hasOrder: () => orders > 0,
    stop: groq.stop,
    async ask({ op, text = "", clock = DEFAULT_CLOCK, context }: Request) {
      if (op === "reset") {
        shop = openShop(menu, clock, context?.last_order ?? null);
        return { response: { ok: true }, ms: 0 };
      }
      const response = await shop.sendUnderstood(text, understand);
      orders = response.orders.length;
      return { response, ms: 0 };
    },
  };
}

/** What a model that is never wrong says: the commands of the message before the noise, in words of the one after. */
function rightAnswer(facts: Facts, state: State, texto: string, clean: ReadonlyMap<string, string>): string {
  const meant = clean.get(texto) ?? texto;
  const { commands } = parseMessage({ id: 1, tipo: "texto", texto: meant }, facts, state);
  return spokenByModel(commands, meant, texto);
}

/** The prompt that would have been sent for this message, had the parser not understood it. */
function tokensOfPrompt(texto: string, facts: Facts, state: State): readonly number[] {
  const messages = promptFor(readMessage(1, texto, facts, state), [texto], []);
  return promptTokens({ schema: ANSWER_SCHEMA, messages });
}

/** Of each prompt but the first, the tokens with which the one before it begins as well. */
function sharedTokens(prompts: readonly (readonly number[])[]): number {
  return prompts.slice(1).reduce((sum, prompt, at) => sum + commonPrefixLength(prompt, prompts[at] ?? []), 0);
}

if (process.argv[1]?.endsWith("model-cost.ts")) await main();
