import type { NameMatch, NameReading } from "@/lib/core/parser/match-names";
import type { Kind } from "@/lib/core/parser/name-words";
import { type Reading, textBetween } from "@/lib/core/parser/reading";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { certa, type Escolha } from "@/lib/core/pedido/item";

/** The reading of a match as one kind of thing. */
export function readingAs(match: NameMatch | null, ...kinds: readonly Kind[]): NameReading | null {
  return match?.leituras.find(({ kind }) => kinds.includes(kind)) ?? null;
}

/** One produto, or the words with all that they may mean. What is asked about is chosen among the same first. */
export function choiceOf(reading: Reading, name: NameReading, at: number, ate: number): Escolha {
  const refs = amongAsked(reading, name.refs);
  const [only] = refs;
  if (only !== undefined && refs.length === 1) return certa(only);
  return { tipo: "duvida", palavras: textBetween(reading, at, ate), candidatos: forSaleFirst(reading, refs) };
}

/** "cream cheese" after "de frango: catupiry, cream cheese ou milho?" means the one that was offered. */
function amongAsked({ pergunta }: Reading, refs: readonly number[]): readonly number[] {
  const asked = pergunta !== null && "produtoIds" in pergunta ? pergunta.produtoIds : [];
  const offered = refs.filter((id) => asked.includes(id));
  return offered.length > 0 ? offered : refs;
}

function forSaleFirst({ facts }: Reading, ids: readonly number[]): readonly number[] {
  const isForSale = (id: number) => findProduto(facts.cardapio, id)?.disponivel === true;
  return [...ids.filter(isForSale), ...ids.filter((id) => !isForSale(id))];
}
