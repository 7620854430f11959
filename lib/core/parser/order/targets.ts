import type { Alvo } from "@/lib/core/dialogue/command";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, type Reading, tamanhoAt, wordAt } from "@/lib/core/parser/reading";
import type { Linha } from "@/lib/core/pedido/item";
import { type Found, nounAt } from "./line-nouns";
import { whatFollows } from "./lookahead";

/** Lines of the carrinho named at a place. */
export type TargetSpan = {
  readonly alvo: Alvo;
  /** The part that is meant, when it is one of several. */
  readonly saborId: number | null;
  /** "uma coca": a number was said that may be of units. */
  readonly unidades: number | null;
  readonly ate: number;
  /** How it was named: by what it is, by its size, by a pronoun … */
  readonly como: "nome" | "tamanho" | "pronome" | "ordem" | "tipo" | "parte";
};

/**
 * The lines that the words at this place point at: "a de frango", "a segunda pizza", "ela", "as latinhas", "a metade de
 * charque", "uma das calabresas". Without an article only where `isBare` says that a line is spoken of anyway.
 */
export function targetAt(reading: Reading, from: number, isBare = false): TargetSpan | null {
  if (reading.state.carrinho.length === 0) return null;
  const count = unitsAt(reading, from);
  let at = count?.ate ?? from;
  const lead = at;
  while (
    has(reading, at, "article", "em", "de", "demonstrative", "inDemonstrative", "ofDemonstrative") ||
    LEADS.has(wordAt(reading, at))
  )
    at++;
  const isPointed = range(lead, at).some(
    (each) => wordAt(reading, each) !== "de" && wordAt(reading, each) !== "so",
  );
  const isDefinite = isPointed || count !== null || isBare;
  const inside = at > lead && count === null ? severalAt(reading, at) : null;
  if (inside !== null) at = inside.ate;
  const found = pronounAt(reading, from, lead) ?? (isDefinite ? nounAt(reading, at) : null);
  if (found === null || found.linhas.length === 0) return onlySome(reading, from);
  const units = found.linhas.reduce((sum, { quantidade }) => sum + quantidade, 0);
  const unidades = count?.valor ?? (inside === null || inside.valor >= units ? null : inside.valor);
  return {
    alvo: alvoOf(found, unidades),
    saborId: found.saborId,
    unidades,
    ate: found.ate,
    como: found.como,
  };
}

/** "só uma com borda": so many of the pizzas spoken of, where there are more. */
function onlySome(reading: Reading, from: number): TargetSpan | null {
  const isLed = wordAt(reading, from) === "so";
  const number = readNumber(reading.words, isLed ? from + 1 : from);
  if (number === null || (!isLed && !has(reading, number.ate, "com", "sem"))) return null;
  if (whatFollows(reading, number.ate).tipo !== "desejo") return null;
  const linhas = focusedLine(reading).filter(
    ({ tipo, quantidade }) => tipo === "pizza" && quantidade > number.valor,
  );
  if (linhas.length === 0) return null;
  const linhaIds = linhas.map(({ linhaId }) => linhaId);
  const alvo = { tipo: "linhas", linhaIds, unidades: number.valor } as const;
  return { alvo, saborId: null, unidades: number.valor, ate: number.ate, como: "pronome" };
}

const LEADS: ReadonlySet<string> = new Set("so minha meu".split(" "));

/** "uma das …", "2 das …", "uma delas": some units of what follows. */
function unitsAt(reading: Reading, from: number): { valor: number; ate: number } | null {
  const start = has(reading, from, "em") || wordAt(reading, from) === "so" ? from + 1 : from;
  const number = readNumber(reading.words, start);
  if (number === null) return null;
  const isOfThem =
    ["das", "dos", "dessas", "desses"].includes(wordAt(reading, number.ate)) ||
    has(reading, number.ate, "pluralPronoun");
  return isOfThem ? { valor: number.valor, ate: number.ate } : null;
}

function range(de: number, ate: number): number[] {
  return Array.from({ length: ate - de }, (_, index) => de + index);
}

/** "as duas cocas": the number after the article. */
function severalAt(reading: Reading, at: number): { valor: number; ate: number } | null {
  const number = readNumber(reading.words, at);
  const isSize = number !== null && tamanhoAt(reading, at) !== null;
  return number !== null && number.valor > 1 && !isSize ? number : null;
}

function alvoOf({ linhas, plural }: Found, unidades: number | null): Alvo {
  const linhaIds = linhas.map(({ linhaId }) => linhaId);
  const isClear = linhaIds.length === 1 || (plural && unidades === null);
  return isClear
    ? { tipo: "linhas", linhaIds, unidades }
    : { tipo: "duvida", candidatos: linhaIds, unidades };
}

/** "ela", "nela", "essa", "dessas": the line spoken of last. */
function pronounAt(reading: Reading, from: number, lead: number): Found | null {
  for (const at of [from, lead]) {
    const isPronoun = has(reading, at, "pronoun", "pluralPronoun");
    const isPointing =
      has(reading, at, "demonstrative", "inDemonstrative", "ofDemonstrative") &&
      nounAt(reading, at + 1) === null;
    const isMine =
      has(reading, at, "em", "de") &&
      /^(minha|minhas|meu)$/.test(wordAt(reading, at + 1)) &&
      nounAt(reading, at + 2) === null;
    if (isMine)
      return { linhas: focusedLine(reading), saborId: null, ate: at + 2, como: "pronome", plural: false };
    if (isPronoun || isPointing) {
      const plural = has(reading, at, "pluralPronoun");
      return {
        linhas: plural ? pluralFocus(reading) : focusedLine(reading),
        saborId: null,
        ate: at + 1,
        como: "pronome",
        plural,
      };
    }
  }
  return null;
}

export function focusedLine({ state }: Reading): Linha[] {
  const focused = state.carrinho.find(({ linhaId }) => linhaId === state.linhaEmFoco);
  const pizzas = state.carrinho.filter(({ tipo }) => tipo === "pizza");
  if (focused !== undefined && (focused.tipo === "pizza" || pizzas.length !== 1)) return [focused];
  return pizzas.length === 1 ? pizzas : [...state.carrinho].slice(-1);
}

/** "uma delas" of the only line there are several of. */
function pluralFocus(reading: Reading): Linha[] {
  const { carrinho } = reading.state;
  const pizzas = carrinho.filter(({ tipo }) => tipo === "pizza");
  if (pizzas.length === 0) return [...carrinho];
  const several = pizzas.filter(({ quantidade }) => quantidade > 1);
  return pizzas.length > 1 || several.length === 0 ? pizzas : several;
}
