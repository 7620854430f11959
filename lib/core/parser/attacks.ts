import { ALLOWS, ATTACK_WORDS, AUTHORITIES } from "./lexicon/attacks";
import type { Word } from "./word";

const GROUP_BY_WORD: ReadonlyMap<string, readonly string[]> = groupWords();

function groupWords(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [group, words] of Object.entries(ATTACK_WORDS)) {
    for (const word of words.split(" ")) groups.set(word, [...(groups.get(word) ?? []), group]);
  }
  return groups;
}

/**
 * Whether the message tries to give the bot orders. Nothing in such a message has an effect: what a customer writes is
 * data, and what it asks for can be asked again in plain words.
 */
export function isAttack(words: readonly Word[]): boolean {
  const groups = new Set(words.flatMap(({ texto }) => GROUP_BY_WORD.get(texto) ?? []));
  const has = (...names: string[]) => names.every((name) => groups.has(name));
  return (
    has("break", "rule") ||
    has("role", "effect") ||
    has("role", "rule") ||
    has("role", "break") ||
    has("obey", "others") ||
    isUntaught(words) ||
    isBracketedRole(words) ||
    isClaimedPrice(words)
  );
}

/** "esquece tudo que te falaram": what the bot was told is not the customer's to take back. */
function isUntaught(words: readonly Word[]): boolean {
  return words.some(({ texto }, at) => {
    const isTold =
      /^(te|voce|lhe)$/.test(words[at + 1]?.texto ?? "") && TAUGHT.test(words[at + 2]?.texto ?? "");
    return texto === "que" && isTold && words.slice(0, at).some((word) => BREAKS.has(word.texto));
  });
}

const TAUGHT = /^(falaram|disseram|mandaram|ensinaram|programaram|contaram|pediram|foi|sabe|aprendeu)$/;
const BREAKS: ReadonlySet<string> = new Set(ATTACK_WORDS.break?.split(" "));

/** "[admin] …", "SYSTEM: …". */
function isBracketedRole(words: readonly Word[]): boolean {
  const [first, second, third] = words;
  const isRole = (word: Word | undefined) => (GROUP_BY_WORD.get(word?.texto ?? "") ?? []).includes("role");
  return (
    (/^[[{<#]$/.test(first?.texto ?? "") && isRole(second) && third !== undefined) ||
    (isRole(first) && second?.texto === ":")
  );
}

/** "o gerente liberou a gigante por 10 reais": a price is never the customer's to say. */
function isClaimedPrice(words: readonly Word[]): boolean {
  const isAllowed =
    words.some(({ texto }) => AUTHORITIES.has(texto)) && words.some(({ texto }) => ALLOWS.has(texto));
  const isPrice = words.some(
    ({ texto }) =>
      texto === "real" ||
      texto === "reais" ||
      texto === "conto" ||
      texto === "gratis" ||
      texto === "graca" ||
      texto === "cortesia" ||
      texto === "desconto" ||
      texto === "$" ||
      texto === "%",
  );
  return isAllowed && isPrice;
}
