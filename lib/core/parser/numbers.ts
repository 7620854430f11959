import type { Word } from "./word";

/** A whole number that begins at a word: its value and the index after its last word. */
export type NumberSpan = { readonly valor: number; readonly ate: number };

/**
 * Reads "12", "doze", "vinte e um", "dois mil trezentos e dez", "meia dúzia", "duas dúzias". A lone "um" or "uma" is
 * the number 1; whether it is rather an article is for the caller to say. Decimals are no whole number.
 */
export function readNumber(words: readonly Word[], at: number): NumberSpan | null {
  return readDozen(words, at) ?? readDigits(words, at) ?? readSpelled(words, at);
}

/** "meia dúzia", "uma dúzia de", "2 dúzias"; "um par de", "um casal de". */
function readDozen(words: readonly Word[], at: number): NumberSpan | null {
  const counted = words[at + 1];
  if (words[at]?.texto === "meia" && counted?.classes.has("dozen")) return { valor: 6, ate: at + 2 };
  const count = readDigits(words, at) ?? readUnit(words, at);
  const unit = count === null ? undefined : words[count.ate];
  if (count === null || unit === undefined) return null;
  if (unit.classes.has("dozen")) return { valor: count.valor * 12, ate: count.ate + 1 };
  const isPair = unit.classes.has("pair") && words[count.ate + 1]?.classes.has("de") === true;
  return isPair ? { valor: count.valor * 2, ate: count.ate + 1 } : null;
}

function readDigits(words: readonly Word[], at: number): NumberSpan | null {
  const word = words[at];
  if (word?.tipo !== "numero" || word.valor === null || !Number.isInteger(word.valor)) return null;
  return { valor: word.valor, ate: at + 1 };
}

function readUnit(words: readonly Word[], at: number): NumberSpan | null {
  const word = words[at];
  return word?.tipo === "palavra" && word.valor !== null ? { valor: word.valor, ate: at + 1 } : null;
}

/** Adds number words up as long as each is smaller than the place left by the one before. */
function readSpelled(words: readonly Word[], at: number): NumberSpan | null {
  const first = readUnit(words, at);
  if (first === null) return null;
  let { valor, ate } = first;
  let room = placeOf(valor);
  for (;;) {
    const hasAnd = words[ate]?.texto === "e";
    const next = readUnit(words, hasAnd ? ate + 1 : ate);
    if (next === null) return { valor, ate };
    if (next.valor === THOUSAND && valor > 1 && valor < THOUSAND) {
      valor *= THOUSAND;
      room = THOUSAND;
    } else if (next.valor > 0 && next.valor < room && (hasAnd || valor >= THOUSAND)) {
      valor += next.valor;
      room = placeOf(next.valor);
    } else return { valor, ate };
    ate = next.ate;
  }
}

const THOUSAND = 1000;

/** What may still be added after a number word: a unit after "vinte", up to 99 after "cento", nothing after "doze". */
function placeOf(valor: number): number {
  if (valor >= THOUSAND) return THOUSAND;
  if (valor >= 100) return 100;
  return valor >= 20 && valor % 10 === 0 ? 10 : 0;
}
