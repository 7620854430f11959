import { squeezeDoubles } from "./fold";
import { ABBREVIATIONS } from "./lexicon/abbreviations";
import { memoize } from "./memo";

/** The word an abbreviated or regional form stands for; the form itself when it is none. */
export const canonicalWord = memoize(
  (word) => ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(squeezeDoubles(word)) ?? word,
);
