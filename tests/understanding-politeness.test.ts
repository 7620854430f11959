import { describe, expect, test } from "vitest";
import type { Utterance } from "@/evals/protocol";
import { createScorer, describeFailure, readJsonLines } from "@/evals/score.mjs";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { understand } from "@/evals/understand";
import type { MenuFile } from "@/lib/store/menu-file";
import { factsFromMenu } from "./support/facts-from-menu";
import { readMenu } from "./support/menu-file";

const SETS = [
  ["the public shop", "evals/public/menu.json", "evals/public/utterances.jsonl"],
  ["Cantina do Bexiga", "evals/menus/cantina-bexiga.json", "evals/cases/cantina-bexiga.jsonl"],
  ["Forneria da Lagoa", "evals/menus/forneria-da-lagoa.json", "evals/cases/forneria-da-lagoa.jsonl"],
  ["Pizzaria do Zé", "evals/menus/pizzaria-do-ze.json", "evals/cases/pizzaria-do-ze.jsonl"],
] as const;

describe.each(SETS)("the messages to %s", (_name, menuFile, utterancesFile) => {
  const menu = readMenu(menuFile);
  const utterances: Utterance[] = readJsonLines(utterancesFile);

  test("mean what their gold says with a greeting or a kind word around them", () => {
    const polite = utterances.filter(isBusiness).map((u, index) => ({ ...u, text: politely(u.text, index) }));
    expect(misunderstood(menu, polite)).toEqual([]);
  });
});

/** The messages that are understood otherwise than their gold says. */
function misunderstood(menu: MenuFile, utterances: readonly Utterance[]): string[] {
  const facts = factsFromMenu(menu, DEFAULT_CLOCK);
  const scorer = createScorer(menu);
  return utterances.flatMap((u) => {
    const { prediction } = understand(u.ctx, u.text, facts);
    const verdict = scorer.judge(u, prediction);
    return verdict.exact ? [] : [describeFailure(u, prediction, verdict, scorer.key)];
  });
}

function politely(text: string, index: number): string {
  return POLITELY[index % POLITELY.length]?.(text) ?? text;
}

const POLITELY: readonly ((text: string) => string)[] = [
  (text) => `por favor, ${text}`,
  (text) => `${text}, por favor`,
  (text) => `oi, tudo bem? ${text}`,
  (text) => `${text} 🙏`,
];

/** What only passes the time is answered by the greeting put before it. */
function isBusiness({ expected }: Utterance): boolean {
  return expected.intents.every((intent) => !SMALL_TALK.has(intent));
}

const SMALL_TALK = new Set(["out_of_scope", "thanks", "goodbye"]);
