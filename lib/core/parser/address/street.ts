import { COMPLEMENTS, NO_NUMBER, NUMBER_WORD, REFERENCES, STREETS } from "@/lib/core/parser/lexicon/address";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { bairroAt } from "./bairro";

export type StreetSpan = { readonly rua: string; readonly de: number; readonly ate: number };
export type HouseNumber = { readonly numero: string; readonly ate: number };

/** "rua das Trincheiras", "r. 13 de maio", "av. Epitácio Pessoa": up to the number, a comma or what follows a street. */
export function streetAt(reading: Reading, at: number, isFree: readonly boolean[]): StreetSpan | null {
  if (!STREETS.has(wordAt(reading, at)) || isFree[at] === false) return null;
  const ate = isLetteredStreet(reading, at + 1) ? at + 2 : nameEnd(reading, at + 1, isFree);
  return ate === at + 1 ? null : { rua: textBetween(reading, at, ate), de: at, ate };
}

/** "rua A, 10", "quadra e 45": a letter that is a word elsewhere is the name beside the number. */
function isLetteredStreet(reading: Reading, at: number): boolean {
  return wordAt(reading, at).length === 1 && houseNumberAt(reading, at + 1) !== null;
}

/** Where a street's name ends that begins at `from`. A number in front belongs to it ("Rua 7", "15 de Novembro"). */
export function nameEnd(reading: Reading, from: number, isFree: readonly boolean[]): number {
  let at = from;
  while (at < reading.words.length && isFree[at] !== false) {
    const number = readNumber(reading.words, at);
    if (number !== null && isPartOfName(reading, from, at, number.ate)) at = number.ate;
    else if (number !== null || endsName(reading, from, at)) break;
    else at++;
  }
  while (at > from && has(reading, at - 1, "de", "article", "em", "e")) at--;
  return at;
}

/** "13 de maio", "rua 7, 15", "dos três irmãos": no house number. */
function isPartOfName(reading: Reading, from: number, at: number, ate: number): boolean {
  if (
    has(reading, ate, "de") &&
    reading.words[ate + 1]?.tipo === "palavra" &&
    bairroAt(reading, ate + 1)?.inteiro !== true
  )
    return true;
  if (at > from) return has(reading, at - 1, "de") && reading.words[at]?.tipo === "palavra";
  return true;
}

function endsName(reading: Reading, from: number, at: number): boolean {
  const word = reading.words[at];
  const texto = word?.texto ?? "";
  if (word === undefined || (word.tipo !== "palavra" && word.tipo !== "ordinal")) return true;
  if (texto === NUMBER_WORD || texto === NO_NUMBER || texto === "bairro" || texto === "cep") return true;
  if (at === from) return false;
  if (/^(faz|ha)$/.test(texto) && readNumber(reading.words, at + 1) !== null) return true;
  if (REFERENCES.has(texto) && (has(reading, at - 1, "em", "de") || texto === "perto" || texto === "proximo"))
    return true;
  const hasName = reading.words
    .slice(from, at)
    .some(({ classes }) => !classes.has("de") && !classes.has("article"));
  return isComplement(reading, at) || (hasName && isTrailingBairro(reading, at));
}

/** "casa 2", "bloco c", "fundos": said beside a number or a letter, or one that can be nothing else. */
export function isComplement(reading: Reading, at: number): boolean {
  const texto = wordAt(reading, at);
  if (!COMPLEMENTS.has(texto)) return false;
  const next = reading.words[at + 1];
  const isLetter = next?.tipo === "palavra" && next.texto.length === 1;
  const isNumbered = next !== undefined && (next.tipo === "numero" || next.valor !== null || isLetter);
  return isNumbered || !/^(torre|quadra|conjunto|loja|portao)$/.test(texto);
}

/** "rua das Trincheiras Torre": a bairro ends the name when no number is still to come. */
function isTrailingBairro(reading: Reading, at: number): boolean {
  const bairro = bairroAt(reading, at);
  if (bairro === null || !bairro.inteiro) return false;
  for (let next = bairro.ate; next < reading.words.length; next++) {
    const word = reading.words[next];
    if (word?.tipo === "sinal" || word?.tipo === "quebra") return true;
    if (readNumber(reading.words, next) !== null) return false;
  }
  return true;
}

/** ", 88", "nº 9", "12-A", "dois mil trezentos e dez", "s/n" after a street. */
export function houseNumberAt(reading: Reading, from: number): HouseNumber | null {
  let at = from;
  while (
    /^[,:\-.]$/.test(wordAt(reading, at)) ||
    wordAt(reading, at) === NUMBER_WORD ||
    (wordAt(reading, at) === "casa" && reading.words[at + 1]?.tipo === "numero")
  )
    at++;
  if (wordAt(reading, at) === NO_NUMBER) return { numero: "s/n", ate: at + 1 };
  const number = readNumber(reading.words, at);
  if (number === null) return null;
  const word = reading.words[at];
  const suffix = reading.words[number.ate];
  const hasLetter =
    word?.tipo === "numero" &&
    suffix?.tipo === "palavra" &&
    suffix.texto.length === 1 &&
    (suffix.colado || /^[b-df-z]$/.test(suffix.texto));
  const digits = word?.tipo === "numero" ? word.texto : String(number.valor);
  return hasLetter && suffix !== undefined
    ? { numero: `${digits}${suffix.colado ? "" : "-"}${suffix.texto.toUpperCase()}`, ate: number.ate + 1 }
    : { numero: digits, ate: number.ate };
}
