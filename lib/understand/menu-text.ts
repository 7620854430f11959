import type { Facts } from "@/lib/core/dialogue/facts";
import { type Cardapio, nomeCompleto, type Produto, type TipoProduto } from "@/lib/core/pedido/cardapio";

/** About 1,200 tokens of names and ids; what a shop sells beyond that is chosen for each message. */
const MAX_MENU_CHARS = 3_600;

export type MenuText = {
  /** The same for every message of the restaurante: no price, nothing that changes within an evening. */
  readonly fixed: string;
  /** Too many to be told each time: the few that a message may mean are told with it. */
  readonly chosen: readonly Produto[];
};

/** What is sold, as names with ids. Bairros and ways to pay are left out: their words are read by the parser's readers. */
export function menuText({ cardapio }: Facts): MenuText {
  const tamanhos = section(
    "Tamanhos",
    cardapio.tamanhos.map(({ id, nome }) => `${id} ${nome}`),
  );
  const rest = [...tamanhos, ...linesOf(cardapio, REST)];
  const all = [...rest, ...linesOf(cardapio, LONG)];
  const isAllTold = lengthOf(all) <= MAX_MENU_CHARS;
  return {
    fixed: (isAllTold ? all : rest).join("\n"),
    chosen: isAllTold ? [] : cardapio.produtos.filter(({ tipo }) => LONG.includes(tipo)),
  };
}

/** What most of a menu is made of. */
const LONG: readonly TipoProduto[] = ["sabor", "bebida", "sobremesa"];
const REST: readonly TipoProduto[] = ["borda", "massa", "adicional", "combo"];

const TITULOS: Readonly<Record<TipoProduto, string>> = {
  sabor: "Sabores",
  borda: "Bordas",
  massa: "Massas",
  adicional: "Adicionais",
  bebida: "Bebidas",
  sobremesa: "Sobremesas",
  combo: "Combos",
};

function linesOf({ produtos }: Cardapio, tipos: readonly TipoProduto[]): readonly string[] {
  return tipos.flatMap((tipo) =>
    section(TITULOS[tipo], produtos.filter((produto) => produto.tipo === tipo).map(produtoText)),
  );
}

/** One produto of those chosen for a message, with the kind of thing it is. */
export function chosenText(produto: Produto): string {
  return `${TITULOS[produto.tipo]}: ${produtoText(produto)}`;
}

function produtoText(produto: Produto): string {
  return `${produto.id} ${nomeCompleto(produto)}`;
}

function section(titulo: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`${titulo}: ${entries.join("; ")}`];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
