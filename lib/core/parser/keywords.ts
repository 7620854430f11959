import { GENERIC_DRINKS, MARKED_DRINK_WORDS, NOT_SOFT_DRINKS, VESSELS } from "./lexicon/drinks";
import { SIZE_FAMILIES } from "./lexicon/sizes";
import { languageWords } from "./lexicon/word-classes";
import { phraseWords } from "./phrase-index";
import { indexWords, type WordIndex } from "./word-index";

const WORDS: ReadonlySet<string> = new Set([
  ...languageWords(),
  ...phraseWords(),
  ...wordsIn(SIZE_FAMILIES),
  ...wordsIn(VESSELS),
  ...NOT_SOFT_DRINKS,
  ...GENERIC_DRINKS,
  ...MARKED_DRINK_WORDS,
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
