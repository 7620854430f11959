import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CartItem, Prediction, Utterance } from "@/evals/protocol";
import { createScorer, readJsonLines } from "@/evals/score.mjs";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { understand } from "@/evals/understand";
import type { Facts } from "@/lib/core/dialogue/facts";
import { INITIAL_STATE } from "@/lib/core/dialogue/state";
import { isKeyword } from "@/lib/core/parser/keywords";
import { readMessage } from "@/lib/core/parser/reading";
import type { MenuFile } from "@/lib/store/menu-file";
import { factsFromMenu } from "./support/facts-from-menu";
import { openShop } from "./support/in-memory-shop";
import { readMenu } from "./support/menu-file";
import { type RenamedMenu, renameMenu } from "./support/rename-menu";
import { anyItems, anyManner, sayItem, sayItems } from "./support/spoken-order";

/**
 * What is said must not depend on how it is written or on what the shop calls its things. Each of these says something
 * again in another way and expects the same to be understood.
 */
const publica = readMenu("evals/public/menu.json");
const facts = factsFromMenu(publica, DEFAULT_CLOCK);
const utterances: Utterance[] = readJsonLines("evals/public/utterances.jsonl");

/** The messages that are not understood as their gold says. */
function misunderstood(messages: readonly Utterance[], menu: MenuFile = publica, shop: Facts = facts) {
  const scorer = createScorer(menu);
  return messages
    .filter((u) => !scorer.judge(u, understand(u.ctx, u.text, shop).prediction).exact)
    .map(({ id, text }) => `${id} ${text}`);
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

describe("the public messages, written otherwise", () => {
  test.each([
    ["without accents", withoutAccents],
    ["in capitals", (text: string) => text.toUpperCase()],
    ["in small letters", (text: string) => text.toLowerCase()],
    ["politely", (text: string) => `${text} por favor`],
    ["with decomposed accents", (text: string) => text.normalize("NFD")],
    ["with a space too many", (text: string) => ` ${text.replace(/ /g, "  ")} `],
  ])("%s are understood all the same", (_, rewrite) => {
    expect(misunderstood(utterances.map((u) => ({ ...u, text: rewrite(u.text) })))).toEqual([]);
  });

  test("about a shop that calls everything by other names are understood all the same", () => {
    const renamed = renameMenu(publica, isLanguage, nameWordsIn);
    const shop = factsFromMenu(renamed.menu, DEFAULT_CLOCK);
    expect(misunderstood(utterances.map(renamedBy(renamed)), renamed.menu, shop)).toEqual([]);
  });
});

/** The message with what the gold names by its name: ingredientes taken off, and the streets that share a word. */
function renamedBy({ rename, newName }: RenamedMenu): (u: Utterance) => Utterance {
  const inNames = (_: string, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const rem = "rem" in value && Array.isArray(value.rem) ? { rem: value.rem.map(newRemoval) } : {};
    const street = "street" in value ? { street: rename(String(value.street)) } : {};
    return { ...value, ...rem, ...street };
  };
  const newRemoval = (rem: string) => rem.replace(/^[^@]+/, newName);
  return (u) => JSON.parse(JSON.stringify({ ...u, text: rename(u.text) }, inNames));
}

/** "Água com gás" is no shop's own name. */
function isLanguage(word: string): boolean {
  return isKeyword(word) || word === "gas";
}

/** The words of a message that are words of a name here, misspelt ones too. */
function nameWordsIn(text: string) {
  const { words, guesses, placeGuesses } = readMessage(1, text, facts, INITIAL_STATE);
  return words.flatMap(({ inicio, fim }, at) => {
    const palavra = (guesses[at]?.[0] ?? placeGuesses[at]?.[0])?.palavra;
    return palavra === undefined || palavra.startsWith("#") ? [] : [{ inicio, fim, palavra }];
  });
}

/** Said the other way round; a removal stays with the sabor it is said after. */
function withHalvesSwapped(item: CartItem): CartItem {
  const isSwapped = item.k === "pizza" && item.rem.length === 0;
  return isSwapped ? { ...item, flavors: item.flavors.toReversed() } : item;
}

const MENUS = ["evals/public/menu.json", "local/demo/shop.json", "evals/menus/cantina-bexiga.json"];
const RUNS = { numRuns: 150, seed: 20261125 };

describe.each(MENUS)("orders made up from %s", (file) => {
  const menu = readMenu(file);
  const shop = factsFromMenu(menu, DEFAULT_CLOCK);
  const scorer = createScorer(menu);
  const inOne = (text: string): Prediction =>
    understand({ state: "idle", cart: [], slots: {} }, text, shop).prediction;
  const isSame = (cart: readonly CartItem[], items: readonly CartItem[]) =>
    scorer.bag(cart) === scorer.bag(items);

  test("said in one breath are understood as they are, or asked about", () => {
    fc.assert(
      fc.property(anyItems(menu), anyManner, (items, manner) => {
        const { cart, clarify } = inOne(sayItems(items, menu, manner));
        expect(isSame(cart, items) || clarify.length > 0).toBe(true);
      }),
      RUNS,
    );
  });

  test("said in another order, halves too, are the same order", () => {
    fc.assert(
      fc.property(anyItems(menu), anyManner, (items, manner) => {
        const there = inOne(sayItems(items, menu, manner));
        const back = inOne(sayItems(items.toReversed().map(withHalvesSwapped), menu, manner));
        fc.pre(there.clarify.length === 0 && back.clarify.length === 0);
        expect(isSame(there.cart, back.cart)).toBe(true);
      }),
      RUNS,
    );
  });

  test("said item by item are the same order", () => {
    fc.assert(
      fc.property(anyItems(menu), anyManner, (items, manner) => {
        const phone = openShop(menu, DEFAULT_CLOCK);
        const answers = items.map((item) => phone.send(`quero ${sayItem(item, menu, manner)}`));
        expect(isSame(answers.at(-1)?.cart ?? [], items)).toBe(true);
      }),
      RUNS,
    );
  });
});
