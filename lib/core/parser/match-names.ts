import { isKeyword } from "./keywords";
import { isCommonWord } from "./lexicon/common-words";
import { isFirstName } from "./lexicon/first-names";
import type { Entry, NameIndex } from "./name-index";
import { isConnector, type Kind } from "./name-words";
import type { Word } from "./word";
import { findShortened, type Guess, type WordIndex } from "./word-index";

/** What a span may be the name of, for one kind of thing: one ref is certain, several are to be asked about. */
export type NameReading = {
  readonly kind: Kind;
  readonly refs: readonly number[];
  /** All the words of the name were said. */
  readonly inteiro: boolean;
  /** Nothing but everyday words: a name only where a name is expected. */
  readonly fraco: boolean;
  readonly custo: number;
};
export type NameMatch = { readonly ate: number; readonly leituras: readonly NameReading[] };

/** The guesses for each word of a message, made once. */
export type Guesses = readonly (readonly Guess[])[];

export function guessWords(words: readonly Word[], index: WordIndex): Guesses {
  return words.map((word, at) => guessWord(word, words[at - 1], index));
}

const EXPECTED_CUT_LETTERS = 3;

function guessWord(word: Word, before: Word | undefined, index: WordIndex): readonly Guess[] {
  if (word.tipo === "sinal" || word.tipo === "quebra" || word.tipo === "emoji") return [];
  if (word.chave.startsWith("#"))
    return index.exact.has(word.chave) ? [{ palavra: word.chave, custo: 0 }] : [];
  if (isConnector(word)) return [];
  if (word.valor === 1) return index.exact.has("#1") ? [{ palavra: "#1", custo: 0 }] : [];
  const written = index.written(word.texto);
  if (written.length > 0 || isOrdinary(word) || isKeyword(word.texto)) return written;
  const misspelt = index.misspelt(word.texto);
  if (misspelt.length > 0) return misspelt;
  const isExpected =
    before !== undefined && (before.valor !== null || before.classes.has("half") || before.classes.has("de"));
  return findShortened(index, word.texto, isExpected ? EXPECTED_CUT_LETTERS : undefined);
}

/** A word of the language that names nothing by itself, however near it comes to a name. */
function isOrdinary({ texto, classes }: Word): boolean {
  return isCommonWord(texto) || classes.size > 0 || isFirstName(texto);
}

export type MatchOptions = {
  readonly kinds?: ReadonlySet<Kind>;
  /** Take a part of a name also when it is an everyday word ("jardim"). */
  readonly weak?: boolean;
};

/** The longest names that begin at a word, of the kinds asked for; null when none does. */
export function matchNames(
  words: readonly Word[],
  at: number,
  guesses: Guesses,
  index: NameIndex,
  options: MatchOptions = {},
): NameMatch | null {
  const { kinds = null, weak = false } = options;
  const found = [...startingAt(at, guesses, index), ...literalAt(words, at, index)]
    .filter(({ kind }) => kinds === null || kinds.has(kind))
    .map((entry) => align(entry, words, at, guesses))
    .filter((each) => each !== null)
    .filter(({ isPartOnly }) => weak || !isPartOnly);
  if (found.length === 0) return null;
  const longest = longestOf(found, words, guesses, index);
  const kindsFound = [...new Set(longest.map(({ entry }) => entry.kind))];
  const leituras = kindsFound.map((kind) =>
    readingOf(
      kind,
      longest.filter(({ entry }) => entry.kind === kind),
    ),
  );
  return { ate: Math.max(...longest.map(({ ate }) => ate)), leituras };
}

/**
 * The names that take most words; but where they are only parts of names and a whole one is shorter, the rest may be a
 * whole name of its own: "milho e frango com requeijão" and "bacon e milho" are no "frango com milho e bacon", and
 * "frango com bacon" is the frango with bacon on it unless a longer name begins so.
 */
function longestOf(
  found: readonly Alignment[],
  words: readonly Word[],
  guesses: Guesses,
  index: NameIndex,
): readonly Alignment[] {
  const most = Math.max(...found.map(({ said }) => said));
  const longest = found.filter(({ said }) => said === most);
  const whole = found.filter(isWhole);
  const certain = whole.filter((each) => !crossesList(each, words));
  if (certain.length === 0 || longest.some((each) => certain.includes(each))) return longest;
  const reach = Math.max(...longest.map(({ ate }) => ate));
  const isAhead = longest.some(({ isPrefix }) => isPrefix);
  const parting = certain.filter(({ ate }) => {
    const next = nextContentWord(words, ate);
    const rest = startingAt(next, guesses, index).map((entry) => align(entry, words, next, guesses));
    const isListed = words[ate]?.texto === "e";
    const isOnTop = ({ entry }: Alignment) =>
      !isAhead && words[ate]?.texto === "com" && entry.kind === "adicional";
    return rest.some(
      (each) =>
        each !== null &&
        isWhole(each) &&
        (each.ate > reach || (each.ate === reach && (isListed || isOnTop(each)))),
    );
  });
  return parting.length > 0 ? parting : longest;
}

/** "bacon e frango" has the words of Frango com Bacon, and may as well be the end of one name and the start of another. */
function crossesList({ entry, at, ate }: Alignment, words: readonly Word[]): boolean {
  return !entry.literal.includes("e") && words.slice(at, ate).some(({ texto }) => texto === "e");
}

function isWhole({ entry, said }: Alignment): boolean {
  return said === new Set(entry.palavras).size;
}

/** A number begins a name only where the name begins with it: "2 combos" is no Combo 2. */
function startingAt(at: number, guesses: Guesses, index: NameIndex): Entry[] {
  const found = (guesses[at] ?? []).flatMap(({ palavra }) => {
    const entries = index.entries.get(palavra) ?? [];
    return palavra.startsWith("#") ? entries.filter(({ palavras }) => palavras[0] === palavra) : entries;
  });
  return [...new Set(found)];
}

/** Names of everyday words alone ("da casa") count only word for word, with their "da". */
function literalAt(words: readonly Word[], at: number, index: NameIndex): readonly Entry[] {
  return index.literals.get(words[at]?.chave ?? "") ?? [];
}

type Alignment = {
  readonly entry: Entry;
  readonly at: number;
  readonly ate: number;
  readonly said: number;
  readonly custo: number;
  readonly fraco: boolean;
  /** What was said is how the name begins. */
  readonly isPrefix: boolean;
  /** Everyday words, and not the whole name. */
  readonly isPartOnly: boolean;
};

function align(entry: Entry, words: readonly Word[], at: number, guesses: Guesses): Alignment | null {
  if (entry.isLiteral) return alignLiteral(entry, words, at);
  if (countsWhatFollows(entry, words, at)) return null;
  const left = new Set(entry.palavras);
  let [ate, custo, said, strong] = [at, 0, 0, false];
  for (let next = at; ; next = nextContentWord(words, ate)) {
    const guess = (guesses[next] ?? []).find(({ palavra }) => left.has(palavra));
    const word = words[next];
    if (guess === undefined || word === undefined) break;
    left.delete(guess.palavra);
    [ate, custo, said] = [next + 1, custo + guess.custo, said + 1];
    strong ||= !isOrdinary(word) && word.valor === null;
  }
  const isWhole = left.size === 0;
  if (said === 0 || (entry.kind === "combo" && left.size > 0 && !words[at]?.classes.has("combo")))
    return null;
  const isName = strong || said > 1;
  const isPrefix = entry.palavras.slice(0, said).every((palavra) => !left.has(palavra));
  return { entry, at, ate, said, custo, fraco: !isName, isPrefix, isPartOnly: !isName && !isWhole };
}

/** "4 de queijo" counts, where "4 queijos" names. */
function countsWhatFollows(entry: Entry, words: readonly Word[], at: number): boolean {
  const isNumber = words[at]?.chave.startsWith("#") === true;
  return isNumber && words[at + 1]?.texto === "de" && !entry.literal.includes("de");
}

function alignLiteral(entry: Entry, words: readonly Word[], at: number): Alignment | null {
  const isThere = entry.literal.every((chave, offset) => words[at + offset]?.chave === chave);
  if (!isThere) return null;
  return {
    entry,
    at,
    ate: at + entry.literal.length,
    said: entry.palavras.length,
    custo: 0,
    fraco: entry.palavras.length < 2,
    isPrefix: true,
    isPartOnly: false,
  };
}

const MAX_CONNECTORS = 2;

function nextContentWord(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < from + MAX_CONNECTORS; at++) {
    const word = words[at];
    if (word === undefined || !isConnector(word)) break;
  }
  return at;
}

/** How much likelier the nearest must be for the others to be dropped. */
const MARGIN = 0.4;

/** A whole name beats one said in part, the nearer spelling the farther one; what is left is one or a doubt. */
function readingOf(kind: Kind, found: readonly Alignment[]): NameReading {
  const least = Math.min(...found.map(({ custo }) => custo));
  const near = found.filter(({ custo }) => custo <= least + MARGIN);
  const whole = near.filter(isWhole);
  const exact = whole.filter((each) => each.custo === 0);
  const kept = exact.length > 0 ? exact : whole.length > 0 ? whole : near;
  return {
    kind,
    refs: [...new Set(kept.map(({ entry }) => entry.ref))],
    inteiro: whole.length > 0,
    fraco: kept.every(({ fraco }) => fraco),
    custo: least,
  };
}
