import type { z } from "zod";
import type { cardapioRows } from "@/lib/store/cardapio";
import type { toMenuRows } from "@/lib/store/menu-rows";

export type MenuRows = ReturnType<typeof toMenuRows>;

/** What `private.cardapio_json` answers once these rows are imported: ids in their order, money as JSON numbers. */
export function cardapioRowsOf(rows: MenuRows): z.input<typeof cardapioRows> {
  const tamanhoId = idOf(rows.tamanhos);
  const categoriaId = idOf(rows.categorias);
  const precosOf = (prices: readonly { tamanho: string; preco: string }[]) =>
    Object.fromEntries(prices.map(({ tamanho, preco }) => [tamanhoId(tamanho), Number(preco)]));
  const produtoId = (codigo: string) =>
    rows.produtos.findIndex((each) => each.codigo === codigo && SOLD_IN_COMBOS.has(each.tipo)) + 1;
  return {
    tamanhos: rows.tamanhos.map((row, index) => ({ ...row, id: index + 1 })),
    categorias: rows.categorias.map((row, index) => ({
      ...row,
      id: index + 1,
      precos: precosOf(rows.categoria_precos.filter(({ categoria }) => categoria === row.codigo)),
    })),
    produtos: rows.produtos.map((row, index) => ({
      ...row,
      id: index + 1,
      apelidos: [...row.apelidos],
      ingredientes: [...row.ingredientes],
      tags: [...row.tags],
      categoria_id: row.categoria === null ? null : categoriaId(row.categoria),
      preco: row.preco === null ? null : Number(row.preco),
      dias: null,
      servido_de: null,
      servido_ate: null,
      precos: precosOf(
        rows.produto_precos.filter(({ produto, tipo }) => produto === row.codigo && tipo === row.tipo),
      ),
      partes: rows.combos
        .filter(({ combo }) => row.tipo === "combo" && combo === row.codigo)
        .map(({ tamanho, categorias, max_sabores, produto }) => ({
          tamanho_id: tamanho === null ? null : tamanhoId(tamanho),
          categoria_ids: categorias.map(categoriaId),
          max_sabores,
          produto_id: produto === null ? null : produtoId(produto),
        })),
    })),
  };
}

const SOLD_IN_COMBOS: ReadonlySet<string> = new Set(["bebida", "sobremesa"]);

function idOf(rows: readonly { readonly codigo: string }[]): (codigo: string) => number {
  return (codigo) => rows.findIndex((row) => row.codigo === codigo) + 1;
}
