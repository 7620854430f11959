import type { Alvo } from "@/lib/core/dialogue/command";
import { fold } from "@/lib/core/parser/fold";
import { GENERIC_DRINKS, NOT_SOFT_DRINKS } from "@/lib/core/parser/lexicon/drinks";
import { readNumber } from "@/lib/core/parser/numbers";
import { has, namesAt, type Reading, wordAt } from "@/lib/core/parser/reading";
import { readTamanho } from "@/lib/core/parser/tamanhos";
import { fitsVariante, readVariante } from "@/lib/core/parser/variante";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { idCerto, type Linha } from "@/lib/core/pedido/item";
import { whatFollows } from "./lookahead";
import { ordinalAt } from "./others";

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

type Found = {
  readonly linhas: readonly Linha[];
  readonly saborId: number | null;
  readonly ate: number;
  readonly como: TargetSpan["como"];
  readonly plural: boolean;
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
  const number = wordAt(reading, from) === "so" ? readNumber(reading.words, from + 1) : null;
  if (number === null || whatFollows(reading, number.ate).tipo !== "desejo") return null;
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
  const isSize = number !== null && readTamanho(reading.words, at, reading.index.tamanhos) !== null;
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

function nounAt(reading: Reading, at: number): Found | null {
  return (
    nthAt(reading, at) ??
    partAt(reading, at) ??
    namedAt(reading, at) ??
    kindAt(reading, at) ??
    sizedAt(reading, at)
  );
}

/** "a segunda pizza", "a última": by place, among its kind where the kind is said. */
function nthAt(reading: Reading, at: number): Found | null {
  const isLast = has(reading, at, "last");
  const nth = ordinalAt(reading, at);
  if (!isLast && nth === null) return null;
  const kind = kindAt(reading, at + 1);
  const among = kind?.linhas ?? reading.state.carrinho;
  const linha = isLast ? among.at(-1) : among[(nth ?? 0) - 1];
  const ate = kind?.ate ?? at + 1;
  return linha === undefined ? null : { linhas: [linha], saborId: null, ate, como: "ordem", plural: false };
}

/** "a metade de charque", "o lado da calabresa". */
function partAt(reading: Reading, at: number): Found | null {
  const isPart = has(reading, at, "half", "side");
  if (!isPart) return null;
  let next = at + 1;
  while (has(reading, next, "de", "article", "com")) next++;
  const named = namedAt(reading, next);
  return named === null || named.saborId === null ? null : { ...named, como: "parte" };
}

/** "(pizza) (de) frango", "coca": lines of which it is a name. */
function namedAt(reading: Reading, from: number): Found | null {
  let at = from;
  if (has(reading, at, "unit") && has(reading, at + 1, "de")) at += 2;
  while (has(reading, at, "pizza", "flavor", "de")) at++;
  const match = namesAt(reading, at, "sabor", "bebida", "sobremesa", "combo");
  if (match === null) return null;
  const refs = match.leituras.flatMap((each) => each.refs);
  const linhas = reading.state.carrinho.filter((linha) => idsOf(linha).some((id) => refs.includes(id)));
  const [first] = linhas;
  if (first === undefined) return null;
  const both = linhas.length === 1 ? otherHalfEnd(reading, first, match.ate) : null;
  if (both !== null) return { linhas, saborId: null, ate: both, como: "nome", plural: false };
  const saborId =
    first.tipo === "pizza" && first.pizza.partes.length > 1
      ? (idsOf(first).find((id) => refs.includes(id)) ?? null)
      : null;
  return {
    linhas: byVariante(reading, linhas, match.ate),
    saborId,
    ate: skipVariante(reading, match.ate),
    como: "nome",
    plural: isPlural(reading, at),
  };
}

/** "a de bacon com atum", "a calabresa/mista": both halves are named, so that the whole of it is meant. */
function otherHalfEnd(reading: Reading, linha: Linha, ate: number): number | null {
  const isJoined = has(reading, ate, "com", "e") || wordAt(reading, ate) === "/";
  if (linha.tipo !== "pizza" || linha.pizza.partes.length !== 2 || !isJoined) return null;
  const at = has(reading, ate + 1, "half") ? ate + 2 : ate + 1;
  const match = namesAt(reading, at, "sabor");
  const refs = match?.leituras.flatMap((each) => each.refs) ?? [];
  return match !== null && idsOf(linha).some((id) => refs.includes(id)) ? match.ate : null;
}

function byVariante({ words, index }: Reading, linhas: readonly Linha[], at: number): readonly Linha[] {
  const said = readVariante(words, at);
  if (said === null) return linhas;
  const fitting = linhas.filter((linha) => {
    const variante = linha.tipo === "produto" ? index.variantes.get(idCerto(linha.produto) ?? -1) : undefined;
    return variante === undefined || fitsVariante(said.variante, variante);
  });
  return fitting.length > 0 ? fitting : linhas;
}

function skipVariante({ words }: Reading, at: number): number {
  return readVariante(words, at)?.ate ?? at;
}

/** Every produto a line is made of, those still in doubt with all they may be. */
export function idsOf(linha: Linha): number[] {
  if (linha.tipo === "combo") return [linha.comboId];
  const escolhas = linha.tipo === "pizza" ? linha.pizza.partes.map(({ sabor }) => sabor) : [linha.produto];
  return escolhas.flatMap((escolha) => (escolha.tipo === "certa" ? [escolha.id] : escolha.candidatos));
}

/** "a pizza", "o refri", "as latas", "a sobremesa": by what sort of thing it is. */
function kindAt(reading: Reading, at: number): Found | null {
  const word = wordAt(reading, at);
  const isOfKind = kindTest(reading, word);
  if (isOfKind === null) return null;
  const found = reading.state.carrinho.filter(isOfKind);
  const drinks = reading.state.carrinho.filter((linha) => produtoOf(reading, linha)?.tipo === "bebida");
  const linhas = found.length === 0 && NOT_SOFT_DRINKS.has(word) && drinks.length === 1 ? drinks : found;
  return { linhas, saborId: null, ate: at + 1, como: "tipo", plural: isPlural(reading, at) };
}

function kindTest(reading: Reading, word: string): ((linha: Linha) => boolean) | null {
  if (word === "pizza") return ({ tipo }) => tipo === "pizza";
  if (word === "sobremesa" || word === "sobremesas")
    return (linha) => produtoOf(reading, linha)?.tipo === "sobremesa";
  if (word === "combo") return ({ tipo }) => tipo === "combo";
  if (GENERIC_DRINKS.has(word)) return (linha) => isDrinkLike(reading, linha, word === "refrigerante");
  if (NOT_SOFT_DRINKS.has(word)) return (linha) => firstWordOf(reading, linha) === fold(word);
  if (word === "lata" || word === "garrafa" || word === "litrao" || word === "jarra" || word === "copo") {
    return (linha) =>
      fitsVariante(
        { ml: null, vasilha: word },
        reading.index.variantes.get(idsOf(linha)[0] ?? -1) ?? NO_VARIANTE,
      ) && produtoOf(reading, linha)?.tipo === "bebida";
  }
  return null;
}

const NO_VARIANTE = { ml: null, vasilha: null };

function produtoOf({ facts }: Reading, linha: Linha) {
  return linha.tipo === "produto" ? findProduto(facts.cardapio, idsOf(linha)[0] ?? -1) : null;
}

function isDrinkLike(reading: Reading, linha: Linha, isSoft: boolean): boolean {
  if (produtoOf(reading, linha)?.tipo !== "bebida") return false;
  return !isSoft || !NOT_SOFT_DRINKS.has(firstWordOf(reading, linha));
}

function firstWordOf(reading: Reading, linha: Linha): string {
  return fold(
    (produtoOf(reading, linha)?.nome.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() ?? "").split(
      " ",
    )[0] ?? "",
  );
}

/** "a média": lines of that size. */
function sizedAt(reading: Reading, at: number): Found | null {
  const span = readTamanho(reading.words, at, reading.index.tamanhos);
  const linhas =
    span === null
      ? []
      : reading.state.carrinho.filter(
          (linha) =>
            linha.tipo === "pizza" &&
            linha.pizza.tamanhoId !== null &&
            span.ids.includes(linha.pizza.tamanhoId),
        );
  return span === null || linhas.length === 0
    ? null
    : { linhas, saborId: null, ate: span.ate, como: "tamanho", plural: span.plural };
}

function isPlural(reading: Reading, at: number): boolean {
  return (
    /s$/.test(reading.words[at]?.original ?? "") &&
    /^(?:a?o?s|das|dos|nas|nos|as|essas|esses|aquelas|duas|dois)$/.test(wordAt(reading, at - 1))
  );
}
