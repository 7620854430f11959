import { COMPLEMENTS, DWELLING, NO_NUMBER, NUMBER_WORD, REFERENCES, STREETS } from "./lexicon/address";
import {
  GENERIC_DRINKS,
  MARKED_DRINK_WORDS,
  NAMED_VOLUMES_ML,
  NOT_SOFT_DRINKS,
  VESSELS,
} from "./lexicon/drinks";
import { NUMBER_WORDS, ORDINAL_WORDS } from "./lexicon/number-words";
import { PAYMENT_FILLERS, PAYMENT_WORDS } from "./lexicon/payments";
import { ASKING } from "./lexicon/questions";
import { SIZE_FAMILIES } from "./lexicon/sizes";
import { languageWords } from "./lexicon/word-classes";
import { phraseWords } from "./phrase-index";
import { indexWords, type WordIndex } from "./word-index";

const WORDS: ReadonlySet<string> = new Set([
  ...languageWords(),
  ...phraseWords(),
  ...[SIZE_FAMILIES, VESSELS, PAYMENT_WORDS, ASKING].flatMap(wordsIn),
  ...[NOT_SOFT_DRINKS, GENERIC_DRINKS, MARKED_DRINK_WORDS, PAYMENT_FILLERS].flatMap((words) => [...words]),
  ...[STREETS, COMPLEMENTS, REFERENCES, DWELLING].flatMap((words) => [...words]),
  ...NAMED_VOLUMES_ML.keys(),
  ...NUMBER_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  NUMBER_WORD,
  NO_NUMBER,
]);

const MIN_LETTERS = 4;

/** Words of the language that a misspelt one may be: those the grammar asks for. */
export const KEYWORDS: WordIndex = indexWords([...WORDS].filter((word) => word.length >= MIN_LETTERS));

export function isKeyword(word: string): boolean {
  return WORDS.has(word);
}

function wordsIn(table: Readonly<Record<string, string>>): string[] {
  return Object.values(table).flatMap((words) => words.split(" "));
}
