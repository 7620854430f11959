import { openAbbreviations } from "./abbreviated-words";
import { canonicalWord } from "./canonical";
import { restoreCopula } from "./copula";
import { NUMBER_WORDS } from "./lexicon/number-words";
import { classesOf } from "./lexicon/word-classes";
import { joinParted, splitStuck } from "./stuck-words";
import { type Token, tokenize } from "./token";
import type { Vocabulary } from "./vocabulary";
import type { Word } from "./word";

/** The words of a text. With a vocabulary, misspelt words of the language are put right and stuck ones parted. */
export function readWords(text: string, vocabulary: Vocabulary | null = null): Word[] {
  const opened = openAbbreviations(tokenize(text));
  const whole = vocabulary === null ? opened : joinParted(opened, vocabulary);
  const split = vocabulary === null ? whole : whole.flatMap((token) => splitStuck(token, vocabulary));
  return restoreCopula(mergePairs(split.map((token) => wordOf(token, vocabulary))));
}

function wordOf(token: Token, vocabulary: Vocabulary | null): Word {
  if (token.tipo !== "palavra") return { ...token, classes: classesOf(""), chave: keyOf(token.texto, token) };
  const texto = vocabulary === null ? canonicalWord(token.texto) : vocabulary.spelledRight(token.texto);
  const valor = NUMBER_WORDS.get(texto) ?? null;
  return { ...token, texto, valor, classes: classesOf(texto), chave: keyOf(texto, { ...token, valor }) };
}

/** "um" and "uma" are articles as often as numbers, so they stay words. */
function keyOf(texto: string, { tipo, valor }: Pick<Token, "tipo" | "valor">): string {
  const isCount = tipo === "numero" || (tipo === "palavra" && valor !== 1);
  return isCount && valor !== null && Number.isInteger(valor) ? `#${valor}` : texto;
}

/** Two words that are one thing: "com gás", "sem açúcar". */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["com gas", "comgas"],
  ["sem gas", "semgas"],
  ["sem acucar", "zero"],
  ["sem alcool", "semalcool"],
  ["s numero", "sn"],
  ["s nao", "sn"],
  ["sem numero", "sn"],
  ["bom dia", "bomdia"],
  ["boa tarde", "boatarde"],
  ["boa noite", "boanoite"],
  ["por favor", "porfavor"],
  ["o que", "oque"],
  ["a pe", "ape"],
]);

function mergePairs(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of words) {
    const before = merged.at(-1);
    const pair = before === undefined ? undefined : PAIRS.get(`${before.texto} ${word.texto}`);
    if (before === undefined || pair === undefined) merged.push(word);
    else
      merged[merged.length - 1] = {
        ...before,
        texto: pair,
        chave: NUMBER_WORDS.has(pair) ? `#${NUMBER_WORDS.get(pair)}` : pair,
        valor: null,
        classes: classesOf(pair),
        fim: word.fim,
      };
  }
  return merged;
}
