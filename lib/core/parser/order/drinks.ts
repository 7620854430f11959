import { normalizeWord } from "@/lib/core/parser/fold";
import { MARKED_DRINK_WORDS } from "@/lib/core/parser/lexicon/drinks";
import type { Reading } from "@/lib/core/parser/reading";
import { fitsVariante, type Variante } from "@/lib/core/parser/variante";
import { findProdutoDe } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha, idCerto } from "@/lib/core/pedido/item";
import type { ProdutoDraft } from "./draft";

/** Of those that were spoken of, the one of this variante; what fits several is to be asked about. */
export function produtoAmong(reading: Reading, candidatos: readonly number[], variante: Variante): Escolha {
  const palavras = findProdutoDe(reading.facts.cardapio, "bebida", candidatos[0] ?? -1)?.nome ?? "";
  const plain = withoutMarked(reading, { candidatos, palavras });
  const fitting = withVariante(reading, plain, variante);
  const [only] = fitting;
  return only !== undefined && fitting.length === 1
    ? certa(only)
    : { tipo: "duvida", palavras, candidatos: fitting };
}

/** The produto a draft means: by its name, then its variante; what still fits several is to be asked about. */
export function produtoOf(reading: Reading, draft: ProdutoDraft): Escolha {
  const plain = withoutMarked(reading, draft);
  if (isUnsold(reading, plain, draft.variante))
    return { tipo: "duvida", palavras: draft.palavras, candidatos: plain };
  const more = draft.isMore ? alreadyThere(reading, plain) : [];
  const fitting = withVariante(reading, more.length > 0 ? more : plain, draft.variante);
  const [only] = fitting;
  const isNarrowed = fitting.length > 1 && fitting.length < plain.length && !draft.isGeneric;
  const usual = isNarrowed ? usualOf(reading, plain, fitting) : null;
  if (only !== undefined && fitting.length === 1) return certa(only);
  return usual === null ? { tipo: "duvida", palavras: draft.palavras, candidatos: fitting } : certa(usual);
}

/** "coca" is not Coca-Cola Zero unless it is said, or is all there is. */
function withoutMarked(
  { facts }: Reading,
  { candidatos, palavras }: Pick<ProdutoDraft, "candidatos" | "palavras">,
): readonly number[] {
  const said = new Set(palavras.split(/\s+/).map(normalizeWord));
  const plain = candidatos.filter((id) => {
    const nome = findProdutoDe(facts.cardapio, "bebida", id)?.nome ?? "";
    return nome
      .split(/[\s-]+/)
      .map(normalizeWord)
      .every((word) => !MARKED_DRINK_WORDS.has(word) || said.has(word));
  });
  return plain.length > 0 ? plain : candidatos;
}

/**
 * "guaraná lata" where one guaraná comes in several sizes and another only as a can: the one that the house stocks in
 * more sizes is what the bare name means. Null when no name has more.
 */
function usualOf({ facts }: Reading, all: readonly number[], fitting: readonly number[]): number | null {
  const nameOf = (id: number) => findProdutoDe(facts.cardapio, "bebida", id)?.nome ?? "";
  const sizes = (id: number) => all.filter((other) => nameOf(other) === nameOf(id)).length;
  const most = Math.max(...fitting.map(sizes));
  const leaders = fitting.filter((id) => sizes(id) === most);
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}

/** "mais uma pepsi" is one like the pepsi in the carrinho. */
function alreadyThere({ state }: Reading, candidatos: readonly number[]): readonly number[] {
  const present = state.carrinho.map((linha) => (linha.tipo === "produto" ? idCerto(linha.produto) : null));
  return candidatos.filter((id) => present.includes(id));
}

/** Those of the variante that was said; a variante that none has leaves them all, to be asked about. */
export function withVariante(
  { index }: Reading,
  candidatos: readonly number[],
  said: Variante,
): readonly number[] {
  if (!isSaid(said)) return candidatos;
  const fitting = candidatos.filter((id) => {
    const offered = index.variantes.get(id);
    return offered !== undefined && fitsVariante(said, offered);
  });
  return fitting.length > 0 || candidatos.length === 0 ? fitting : candidatos;
}

/** "coca zero 2l" where it comes in cans alone: what there is instead is for the customer to say. */
function isUnsold({ index }: Reading, candidatos: readonly number[], said: Variante): boolean {
  const offered = candidatos.flatMap((id) => index.variantes.get(id) ?? []);
  const isKnown = offered.length > 0 && offered.every(({ ml, vasilha }) => ml !== null || vasilha !== null);
  return isKnown && isSaid(said) && !offered.some((each) => fitsVariante(said, each));
}

/** "duas heineken long neck e uma original": the size said of the one holds for the other where that comes in it. */
export function sharedVariante(reading: Reading, candidatos: readonly number[], said: Variante): Variante {
  return isUnsold(reading, candidatos, said) ? { ml: null, vasilha: null } : said;
}

function isSaid({ ml, vasilha }: Variante): boolean {
  return ml !== null || vasilha !== null;
}

/** A drink swapped for another stays as large, where it comes in that size. */
export function inheritVariante(reading: Reading, escolha: Escolha, old: Escolha): Escolha {
  const oldId = idCerto(old);
  const variante = oldId === null ? undefined : reading.index.variantes.get(oldId);
  if (escolha.tipo === "certa" || variante === undefined || oldId === null) return escolha;
  if (escolha.candidatos.includes(oldId)) return certa(oldId);
  const same = escolha.candidatos.filter((id) => {
    const offered = reading.index.variantes.get(id);
    return offered !== undefined && offered.ml === variante.ml && offered.vasilha === variante.vasilha;
  });
  const [only] = same;
  return only !== undefined && same.length === 1 ? certa(only) : escolha;
}
