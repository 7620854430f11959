import { canonicalWord } from "./canonical";
import { baseForms, squeezeDoubles } from "./fold";
import { isKeyword, KEYWORDS } from "./keywords";
import { isCommonWord } from "./lexicon/common-words";
import { isFirstName } from "./lexicon/first-names";
import { NUMBER_WORDS } from "./lexicon/number-words";
import { memoize } from "./memo";

/** The names the grammar must not mistake for misspelt words of the language. */
export type Vocabulary = Names & {
  /** The word of the language that a word stands for, itself where it is none or is nearer to a name. */
  readonly spelledRight: (word: string) => string;
};

type Names = {
  readonly knows: (word: string) => boolean;
  /** How far the nearest name is; null when none is near. */
  readonly distance: (word: string) => number | null;
};

export function vocabularyFrom(names: Names): Vocabulary {
  return { ...names, spelledRight: memoize((word) => spelledRight(word, names)) };
}

/** A word that is neither misspelt nor two stuck together: the language has it, or the cardapio. */
export function isSettled(texto: string, vocabulary: Names): boolean {
  return (
    isKeyword(texto) ||
    isCommonWord(texto) ||
    isFirstName(texto) ||
    NUMBER_WORDS.has(texto) ||
    vocabulary.knows(texto)
  );
}

function spelledRight(texto: string, vocabulary: Names): string {
  const canonical = canonicalWord(texto);
  if (canonical !== texto || isSettled(texto, vocabulary)) return canonical;
  const plain = baseForms(texto).find((form) => form !== texto && (isKeyword(form) || isCommonWord(form)));
  if (plain !== undefined) return canonicalWord(plain);
  const single = squeezeDoubles(texto);
  if (single !== texto && isSettled(single, vocabulary)) return canonicalWord(single);
  const guesses = texto.length < MIN_CORRECTED_LETTERS ? [] : KEYWORDS.misspelt(texto);
  const [guess] = [...guesses].sort((a, b) => likeness(texto, b.palavra) - likeness(texto, a.palavra));
  if (guess === undefined || guess.custo > maxCost(guess.palavra)) return texto;
  const nameDistance = vocabulary.distance(texto);
  const reach = texto.length < MIN_TYPO_LETTERS ? guess.custo : Math.max(guess.custo, 1);
  return nameDistance !== null && nameDistance <= reach ? texto : canonicalWord(guess.palavra);
}

const MIN_CORRECTED_LETTERS = 4;

/** Of words equally near, the one that ends alike and the longer: people drop letters inside a word, not its end. */
function likeness(texto: string, palavra: string): number {
  return (texto.at(-1) === palavra.at(-1) ? MAX_WORD_LETTERS : 0) + palavra.length;
}

const MAX_WORD_LETTERS = 50;

/** Short words of the language are too near each other for a typo to be told: only their sound counts. */
function maxCost(palavra: string): number {
  return palavra.length < MIN_TYPO_LETTERS ? SAME_SOUND : 1;
}

const MIN_TYPO_LETTERS = 6;
const SAME_SOUND = 0.5;
