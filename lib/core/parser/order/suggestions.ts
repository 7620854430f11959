import type { TipoNomeado } from "@/lib/core/dialogue/command";
import { distanceWithin } from "@/lib/core/parser/distance";
import { fold } from "@/lib/core/parser/fold";
import { namesAt, type Reading } from "@/lib/core/parser/reading";
import { isForSale, type Produto, produtosDe, type TipoProduto } from "@/lib/core/pedido/cardapio";
import { readingAs } from "./choices";

const MAX_SUGGESTIONS = 3;

/** What is sold that the words may have meant: what shares an ingredient, else what is spelt nearest. */
export function suggestionsFor(reading: Reading, de: number, ate: number, esperado: TipoNomeado): number[] {
  const kinds = KINDS[esperado];
  const produtos = kinds
    .flatMap((kind): readonly Produto[] => produtosDe(reading.facts.cardapio, kind))
    .filter(isForSale);
  const sharing = produtos.filter((produto) => sharesWord(reading, de, ate, produto));
  const near = sharing.length > 0 ? sharing : produtos.filter((produto) => isNear(reading, de, ate, produto));
  return near.slice(0, MAX_SUGGESTIONS).map(({ id }) => id);
}

const KINDS: Readonly<Record<TipoNomeado, readonly TipoProduto[]>> = {
  sabor: ["sabor"],
  borda: ["borda"],
  massa: ["massa"],
  adicional: ["adicional"],
  bebida: ["bebida"],
  sobremesa: ["sobremesa"],
  tamanho: [],
  item: ["sabor", "bebida", "sobremesa", "combo"],
};

function sharesWord(reading: Reading, de: number, ate: number, produto: Produto): boolean {
  for (let at = de; at < ate; at++) {
    const match = namesAt(reading, at, "ingrediente", "sabor", "bebida", "sobremesa");
    const named =
      match?.leituras.some(({ kind, refs }) => kind !== "ingrediente" && refs.includes(produto.id)) === true;
    const refs = readingAs(match, "ingrediente")?.refs ?? [];
    const ingredientes = refs.map((ref) => reading.index.ingredientes[ref] ?? "");
    if (
      named ||
      (produto.tipo === "sabor" && produto.ingredientes.some((each) => ingredientes.includes(each)))
    )
      return true;
  }
  return false;
}

const FAR = 3;

function isNear({ words }: Reading, de: number, ate: number, { nome }: Produto): boolean {
  const said = words.slice(de, ate).map(({ texto }) => fold(texto));
  const named = nome
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/\P{L}+/u)
    .map(fold);
  return said.some(
    (a) =>
      a.length > 4 && named.some((b) => b.length > 4 && a[0] === b[0] && distanceWithin(a, b, FAR) !== null),
  );
}
