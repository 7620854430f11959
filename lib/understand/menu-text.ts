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

/** What is sold and where it is taken, as names with ids. */
export function menuText({ cardapio, bairros, formasPagamento }: Facts): MenuText {
  const tamanhos = section("Tamanhos", cardapio.tamanhos.map(named));
  const pagamentos = section(
    "Pagamentos",
    formasPagamento.map(({ nome, codigo }) => `${codigo} ${nome}`),
  );
  const lugares = section("Bairros", bairros.map(named));
  const rest = [...tamanhos, ...linesOf(cardapio, REST), ...pagamentos, ...shortEnough(lugares)];
  const all = [...rest, ...linesOf(cardapio, LONG)];
  const isAllTold = lengthOf(all) <= MAX_MENU_CHARS;
  return {
    fixed: (isAllTold ? all : rest).join("\n"),
    chosen: isAllTold ? [] : cardapio.produtos.filter(({ tipo }) => LONG.some((each) => each === tipo)),
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
  return named({ id: produto.id, nome: nomeCompleto(produto) });
}

function named({ id, nome }: { readonly id: number; readonly nome: string }): string {
  return `${id} ${nome}`;
}

function section(titulo: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`${titulo}: ${entries.join("; ")}`];
}

/** A city's worth of bairros is left to the parser, which knows them all. */
function shortEnough(lines: readonly string[]): readonly string[] {
  return lengthOf(lines) <= MAX_MENU_CHARS / 3 ? lines : [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
