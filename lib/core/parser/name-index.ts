import { isCommonWord } from "./lexicon/common-words";
import { isFirstName } from "./lexicon/first-names";
import { classesOf } from "./lexicon/word-classes";
import { type Kind, nameWords } from "./name-words";
import { indexWords, type WordIndex } from "./word-index";

/** One name of one thing, as words that can be compared with a message. */
export type Entry = {
  readonly kind: Kind;
  readonly ref: number;
  /** The words that count, in order. */
  readonly palavras: readonly string[];
  /** All its words in order, with "de" and "com". */
  readonly literal: readonly string[];
  /** Only everyday words ("da casa"): it counts word for word. */
  readonly isLiteral: boolean;
};

/** A name of a thing, before it is taken apart. */
export type Named = { readonly kind: Kind; readonly ref: number; readonly nome: string };

export type NameIndex = {
  /** Names by each word that counts. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Names of everyday words, by the first word as it stands. */
  readonly literals: ReadonlyMap<string, readonly Entry[]>;
  /** Names that are a number on the cardapio ("a 23"), by the number. */
  readonly numbered: ReadonlyMap<number, readonly Entry[]>;
  readonly words: WordIndex;
};

/** Places are named by everyday words so often ("Centro", "Torre") that theirs are looked up like any other. */
export function indexNames(names: readonly Named[]): NameIndex {
  const byWord = new Map<string, Entry[]>();
  const literals = new Map<string, Entry[]>();
  const numbered = new Map<number, Entry[]>();
  for (const entry of names.map(entryOf)) {
    const number = numberOf(entry);
    if (number !== null) push(numbered, number, entry);
    if (number !== null && entry.palavras.length === 1) continue;
    if (entry.isLiteral) push(literals, entry.literal[0] ?? "", entry);
    else for (const word of new Set(entry.palavras)) push(byWord, word, entry);
  }
  return { entries: byWord, literals, numbered, words: indexWords(byWord.keys()) };
}

function entryOf({ kind, ref, nome }: Named): Entry {
  const { palavras, literal } = nameWords(kind, nome);
  const isLiteral = kind !== "bairro" && palavras.every(isEveryday);
  return { kind, ref, palavras, literal, isLiteral };
}

/**
 * The number of a name that is nothing else ("23", "Número 7"): alone, in a sentence, it would be a quantity anywhere but
 * in its own place.
 */
function numberOf({ palavras }: Entry): number | null {
  const last = palavras.at(-1);
  const isOnly = palavras.length === 1 || (palavras.length === 2 && palavras[0] === "numero");
  return isOnly && last?.startsWith("#") ? Number(last.slice(1)) : null;
}

function isEveryday(word: string): boolean {
  return isCommonWord(word) || classesOf(word).size > 0 || isFirstName(word);
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
