import type { BairroDito } from "@/lib/core/dialogue/command";
import { isKeyword } from "@/lib/core/parser/keywords";
import { REFERENCES } from "@/lib/core/parser/lexicon/address";
import { isPaymentWord } from "@/lib/core/parser/lexicon/payments";
import { readNumber } from "@/lib/core/parser/numbers";
import { whatFollows } from "@/lib/core/parser/order/lookahead";
import { has, phraseAt, type Reading, textBetween, wordAt } from "@/lib/core/parser/reading";
import { bairroAt } from "./bairro";
import { isComplement } from "./street";

/** What stands after the street and its number, in any order. */
export type Rest = {
  readonly bairro: BairroDito | null;
  readonly complemento: string | null;
  readonly referencia: string | null;
  readonly cep: string | null;
  /** The number of "casa 12", for an address that gives no other. */
  readonly numero: string | null;
  /** Words in the place of a bairro that name none. */
  readonly unknown: string | null;
  readonly ate: number;
};

type Draft = { -readonly [K in keyof Rest]: Rest[K] };

export function readRest(reading: Reading, isFree: readonly boolean[], from: number): Rest {
  const rest: Draft = {
    bairro: null,
    complemento: null,
    referencia: null,
    cep: null,
    numero: null,
    unknown: null,
    ate: from,
  };
  let at = from;
  while (at < reading.words.length && isFree[at] !== false && !isElse(reading, at)) {
    const next = readPiece(reading, isFree, rest, at);
    at = next ?? at + 1;
    if (next !== null) rest.ate = Math.max(rest.ate, next);
  }
  return rest;
}

function readPiece(reading: Reading, isFree: readonly boolean[], rest: Draft, at: number): number | null {
  return (
    readCep(reading, rest, at) ??
    readReference(reading, isFree, rest, at) ??
    readComplement(reading, isFree, rest, at) ??
    readBairro(reading, rest, at) ??
    readUnknown(reading, isFree, rest, at)
  );
}

/** Something that is no part of an address begins here: an order, a payment, a thank-you. */
function isElse(reading: Reading, at: number): boolean {
  if (has(reading, at, "remove", "swap", "laugh") || isPaymentWord(wordAt(reading, at))) return true;
  // "Me dá" orders; "perto da padaria" does not.
  if (has(reading, at, "order") && wordAt(reading, at) !== "da") return true;
  if (wordAt(reading, at) === "troco" || wordAt(reading, at) === "pagamento") return true;
  const isSaid = (["thanks", "pickup", "finish", "greet"] as const).some(
    (classe) => phraseAt(reading, at, classe) !== null,
  );
  if (isSaid && bairroAt(reading, at) === null) return true;
  const number = readNumber(reading.words, at);
  if (number === null) return false;
  const { tipo } = whatFollows(reading, number.ate);
  return (
    tipo === "sabor" || tipo === "bebida" || tipo === "sobremesa" || tipo === "tamanho" || tipo === "combo"
  );
}

const CEP = /^\d{5}-?\d{3}$/;

function readCep(reading: Reading, rest: Draft, at: number): number | null {
  const lead = wordAt(reading, at) === "cep" ? at + 1 : at;
  for (const ate of [lead + 1, lead + 3]) {
    const text = textBetween(reading, lead, ate).replace(/\s/g, "");
    if (!CEP.test(text)) continue;
    rest.cep = text;
    return ate;
  }
  return null;
}

/** "perto da feira", "do lado da padaria", "ponto de referência: …": to the end of the clause. */
function readReference(reading: Reading, isFree: readonly boolean[], rest: Draft, at: number): number | null {
  let word = at;
  while (word < at + 2 && has(reading, word, "em", "de", "article")) word++;
  if (wordAt(reading, word) === "ao") word++;
  if (!REFERENCES.has(wordAt(reading, word))) return null;
  const ate = clauseEnd(reading, isFree, word);
  rest.referencia = textBetween(reading, at, ate);
  return ate;
}

function clauseEnd(reading: Reading, isFree: readonly boolean[], from: number): number {
  let at = from;
  while (at < reading.words.length && isFree[at] !== false && !isPause(reading, at) && !isElse(reading, at))
    at++;
  return at;
}

function isPause({ words }: Reading, at: number): boolean {
  return words[at]?.tipo === "sinal" || words[at]?.tipo === "quebra" || words[at]?.tipo === "emoji";
}

/** "ap 504", "bl c ap 302", "casa dos fundos": up to a comma or the bairro. */
function readComplement(
  reading: Reading,
  isFree: readonly boolean[],
  rest: Draft,
  at: number,
): number | null {
  if (!isComplement(reading, at)) return null;
  let ate = at + 1;
  while (
    ate < reading.words.length &&
    isFree[ate] !== false &&
    !isPause(reading, ate) &&
    !(isElse(reading, ate) && !isOwnNumber(reading, at, ate))
  ) {
    const isNumbered = readNumber(reading.words, ate) !== null || wordAt(reading, ate).length === 1;
    if (!isNumbered && (namesBairro(reading, ate) || wordAt(reading, ate) === "bairro")) break;
    if (!isNumbered && REFERENCES.has(wordAt(reading, ate)) && ate > at + 1) break;
    ate++;
  }
  const text = textBetween(reading, at, ate);
  rest.complemento = rest.complemento === null ? text : `${rest.complemento}, ${text}`;
  if (wordAt(reading, at) === "casa")
    rest.numero = readNumber(reading.words, at + 1)?.valor.toString() ?? null;
  return ate;
}

/** A whole name, or as much of it as two words: "conjunto médici" of "Conjunto Médici 1" and "2". */
function namesBairro(reading: Reading, at: number): boolean {
  const bairro = bairroAt(reading, at);
  return bairro !== null && (bairro.inteiro || bairro.ate > at + 1);
}

/** The 801 of "apto 801 Nazaré", whatever is called Nazaré besides the bairro. */
function isOwnNumber(reading: Reading, complement: number, at: number): boolean {
  return at === complement + 1 && readNumber(reading.words, at) !== null;
}

function readBairro(reading: Reading, rest: Draft, from: number): number | null {
  const at = wordAt(reading, from) === "bairro" ? skipBe(reading, from + 1) : from;
  const bairro = bairroAt(reading, at, at > from);
  if (bairro === null || rest.bairro !== null) return bairro?.ate ?? null;
  rest.bairro = bairro.dito;
  return bairro.ate;
}

function skipBe(reading: Reading, from: number): number {
  let at = from;
  while (has(reading, at, "be", "article", "de", "em") || wordAt(reading, at) === ":") at++;
  return at;
}

/** A run of words that is no known part: in an address it can only be the name of the bairro. */
function readUnknown(reading: Reading, isFree: readonly boolean[], rest: Draft, from: number): number | null {
  let at = from;
  while (has(reading, at, "em", "article", "de") || wordAt(reading, at) === "bairro") at++;
  const de = at;
  while (
    at < reading.words.length &&
    isFree[at] !== false &&
    isNameWord(reading, at) &&
    bairroAt(reading, at) === null
  )
    at++;
  if (at === de) return null;
  if (rest.unknown === null) rest.unknown = textBetween(reading, de, at);
  return at;
}

function isNameWord(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word?.tipo !== "palavra" || word.texto.length < 3) return false;
  return (
    PLACE_WORDS.has(word.texto) || (!isKeyword(word.texto) && word.valor === null && !isElse(reading, at))
  );
}

/** Everyday words that names of places begin with. */
const PLACE_WORDS: ReadonlySet<string> = new Set(
  "vila jardim parque conjunto alto santo santa sao nova novo bela boa".split(" "),
);
