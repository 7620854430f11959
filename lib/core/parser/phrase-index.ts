import { canonicalWord } from "./canonical";
import { PHRASES, type PhraseClass } from "./lexicon/phrases";

/** A phrase of the language found in the message: words [de, ate). */
export type Mark = { readonly classe: PhraseClass; readonly de: number; readonly ate: number };

/** Every phrase in the words, the longest of a class at each place. */
export function findMarks(words: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (const [at, word] of words.entries()) {
    const patterns = PATTERNS_BY_FIRST_WORD.get(word);
    if (patterns !== undefined) marks.push(...marksAt(patterns, words, at));
  }
  return marks;
}

function marksAt(patterns: readonly Pattern[], words: readonly string[], at: number): Mark[] {
  const longest = new Map<PhraseClass, number>();
  for (const { classe, slots } of patterns) {
    const ate = longestMatch(slots, 0, words, at);
    if (ate !== null && ate > (longest.get(classe) ?? at)) longest.set(classe, ate);
  }
  return [...longest].map(([classe, ate]) => ({ classe, de: at, ate }));
}

/** One place of a pattern: the word sequences that may stand there, an empty one if it may be left out. */
type Slot = readonly (readonly string[])[];
type Pattern = { readonly classe: PhraseClass; readonly slots: readonly Slot[] };

function longestMatch(
  slots: readonly Slot[],
  slot: number,
  words: readonly string[],
  at: number,
): number | null {
  const choices = slots[slot];
  if (choices === undefined) return at;
  let longest: number | null = null;
  for (const choice of choices) {
    if (!choice.every((word, offset) => words[at + offset] === word)) continue;
    const ate = longestMatch(slots, slot + 1, words, at + choice.length);
    if (ate !== null && ate > (longest ?? -1)) longest = ate;
  }
  return longest;
}

const PATTERNS: readonly Pattern[] = (Object.keys(PHRASES) as PhraseClass[]).flatMap((classe) =>
  PHRASES[classe]
    .trim()
    .split(/\s+\|\s+/)
    .map((pattern) => ({ classe, slots: slotsOf(pattern) })),
);

const PATTERNS_BY_FIRST_WORD: ReadonlyMap<string, readonly Pattern[]> = groupByFirstWord();

/** "pode (ir|ir fazendo|) ja": a slot for each word outside parentheses and for each group. */
function slotsOf(pattern: string): Slot[] {
  return pattern
    .replace(/\s+/g, " ")
    .split(/(\([^)]*\))/)
    .flatMap((part): Slot[] => {
      if (part.startsWith("(")) return [part.slice(1, -1).split("|").map(wordsOf)];
      return wordsOf(part).map((word) => [[word]]);
    });
}

function wordsOf(text: string): string[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map(canonicalWord);
}

function groupByFirstWord(): Map<string, Pattern[]> {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of PATTERNS) {
    for (const word of new Set(firstWords(pattern.slots))) {
      groups.set(word, [...(groups.get(word) ?? []), pattern]);
    }
  }
  return groups;
}

function firstWords(slots: readonly Slot[]): string[] {
  const words: string[] = [];
  for (const slot of slots) {
    words.push(...slot.flatMap((choice) => choice.slice(0, 1)));
    if (slot.every((choice) => choice.length > 0)) break;
  }
  return words;
}

/** Words that occur in some phrase: a misspelt one of them is recognised. */
export function phraseWords(): string[] {
  return PATTERNS.flatMap(({ slots }) => slots.flat(2));
}
