import { squeezeDoubles } from "./fold";
import { ABBREVIATIONS } from "./lexicon/abbreviations";

/** The word an abbreviated or regional form stands for; the form itself when it is none. */
export function canonicalWord(word: string): string {
  return ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(squeezeDoubles(word)) ?? word;
}
