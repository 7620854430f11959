import { memoizeByObject } from "./memo";
import type { Word } from "./word";

/** A stretch of a sentence between commas; words [de, ate). */
export type Clause = {
  readonly de: number;
  readonly ate: number;
  /** It stands right before a question mark. */
  readonly isAsked: boolean;
  /** Which sentence it belongs to. */
  readonly frase: number;
};

const HARD = new Set([".", "!", "?", ";", "…", "\n"]);
const SOFT = new Set([",", "(", ")", ":"]);

/** "uma média e qual a taxa?": the "e" before a question word parts what is asked from what is said. */
function isQuestionJoined(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.texto ?? "";
  return words[at]?.texto === "e" && /^(qual|quais|quanto|quando|onde)$/.test(next);
}

/** Found once for the words of a message. */
export const clausesOf = memoizeByObject(findClauses);

function findClauses(words: readonly Word[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let [de, frase] = [0, 0];
  const close = (ate: number, isAsked: boolean) => {
    if (ate > de) clauses.push({ de, ate, isAsked, frase });
    de = ate + 1;
  };
  for (const [at, word] of words.entries()) {
    const isMark = word.tipo === "sinal" || word.tipo === "quebra";
    if ((isMark && SOFT.has(word.texto)) || isQuestionJoined(words, at)) close(at, false);
    else if (isMark && (HARD.has(word.texto) || word.tipo === "quebra")) {
      close(at, word.texto === "?" || words[at + 1]?.texto === "?");
      frase++;
    }
  }
  close(words.length, false);
  return clauses;
}
