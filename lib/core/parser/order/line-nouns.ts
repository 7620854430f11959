import { fold } from "@/lib/core/parser/fold";
import { GENERIC_DRINKS, NOT_SOFT_DRINKS } from "@/lib/core/parser/lexicon/drinks";
import { has, namesAt, type Reading, tamanhoAt, wordAt } from "@/lib/core/parser/reading";
import { fitsVariante, readVariante } from "@/lib/core/parser/variante";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { idCerto, type Linha } from "@/lib/core/pedido/item";
import { ordinalAt } from "./others";

/** Lines that a noun points at. */
export type Found = {
  readonly linhas: readonly Linha[];
  readonly saborId: number | null;
  readonly ate: number;
  readonly como: "nome" | "tamanho" | "pronome" | "ordem" | "tipo" | "parte";
  readonly plural: boolean;
};

/** What lines the words at this place name: by place, part, name, kind or size. */
export function nounAt(reading: Reading, at: number): Found | null {
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
  const span = tamanhoAt(reading, at);
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
