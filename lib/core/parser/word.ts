import type { WordClass } from "./lexicon/word-classes";
import type { Token } from "./token";

/** A token as the grammar sees it: abbreviations opened, misspelt words of the language put right. */
export type Word = Token & {
  readonly classes: ReadonlySet<WordClass>;
  /** What names are compared by: "#4" for 4 and for quatro, else the text. */
  readonly chave: string;
};
