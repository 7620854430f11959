import { z } from "zod";
import type { Cardapio, ComboParte, PrecosPorTamanho, Produto, RegraPreco } from "@/lib/core/pedido/cardapio";
import { reais } from "@/lib/store/reais";

const precos = z.record(z.string(), reais).transform((byTamanho): PrecosPorTamanho => byTamanho);
export const regraPreco = z.enum(["mais_cara", "media", "proporcional"]);

const tamanho = z
  .object({
    id: z.number(),
    codigo: z.string(),
    nome: z.string(),
    apelidos: z.array(z.string()),
    fatias: z.number(),
    max_sabores: z.number(),
  })
  .transform(({ max_sabores, ...rest }) => ({ ...rest, maxSabores: max_sabores }));

const categoria = z.object({
  id: z.number(),
  codigo: z.string(),
  nome: z.string(),
  regra_preco: regraPreco.nullable(),
  precos,
});

const parte = z.object({
  tamanho_id: z.number().nullable(),
  categoria_ids: z.array(z.number()),
  max_sabores: z.number().nullable(),
  produto_id: z.number().nullable(),
});

const produto = z.object({
  id: z.number(),
  codigo: z.string(),
  tipo: z.enum(["sabor", "borda", "massa", "adicional", "bebida", "sobremesa", "combo"]),
  nome: z.string(),
  variante: z.string().nullable(),
  descricao: z.string().nullable(),
  apelidos: z.array(z.string()),
  categoria_id: z.number().nullable(),
  doce: z.boolean(),
  ingredientes: z.array(z.string()),
  tags: z.array(z.string()),
  padrao: z.boolean(),
  preco: reais.nullable(),
  disponivel: z.boolean(),
  precos,
  partes: z.array(parte),
});
type ProdutoRow = z.output<typeof produto>;

/** The answer of `private.cardapio_json`. */
export const cardapioRows = z.object({
  tamanhos: z.array(tamanho),
  categorias: z.array(categoria),
  produtos: z.array(produto),
});
export type CardapioRows = z.output<typeof cardapioRows>;

/** Twelfths of a unit left by produto id; a produto that is not in it is unlimited. */
export const estoqueRow = z.record(z.string(), z.number());

/** Rows to the Cardapio of the core. `estoque` is read apart, because it changes with every sale. */
export function toCardapio(
  rows: CardapioRows,
  versao: number,
  regra: RegraPreco,
  estoque: Readonly<Record<string, number>>,
): Cardapio {
  return {
    versao,
    regraPreco: regra,
    tamanhos: rows.tamanhos,
    categorias: rows.categorias.map(({ id, codigo, nome, regra_preco }) => ({
      id,
      codigo,
      nome,
      regraPreco: regra_preco,
    })),
    produtos: rows.produtos.map((row) => toProduto(row, rows, estoque[row.id] ?? null)),
  };
}

function toProduto(row: ProdutoRow, rows: CardapioRows, estoqueDozeAvos: number | null): Produto {
  const { id, codigo, nome, apelidos, disponivel } = row;
  const base = { id, codigo, nome, apelidos, disponivel, estoqueDozeAvos };
  const preco = row.preco ?? 0;
  switch (row.tipo) {
    case "sabor": {
      const ofCategoria = rows.categorias.find((each) => each.id === row.categoria_id)?.precos ?? {};
      const { doce, ingredientes, tags } = row;
      // What the produto says for a tamanho stands before what its categoria says.
      return {
        ...base,
        tipo: "sabor",
        categoriaId: row.categoria_id ?? 0,
        doce,
        ingredientes,
        tags,
        precos: { ...ofCategoria, ...row.precos },
      };
    }
    case "borda":
      return { ...base, tipo: "borda", precos: row.precos };
    case "massa":
      return { ...base, tipo: "massa", padrao: row.padrao, precos: row.precos };
    case "adicional":
      return { ...base, tipo: "adicional", preco };
    case "bebida":
      return { ...base, tipo: "bebida", variante: row.variante, preco };
    case "sobremesa":
      return { ...base, tipo: "sobremesa", preco };
    case "combo":
      return {
        ...base,
        tipo: "combo",
        descricao: row.descricao ?? "",
        preco,
        partes: row.partes.flatMap(toComboParte),
      };
  }
}

function toComboParte(row: z.output<typeof parte>): ComboParte[] {
  if (row.produto_id !== null) return [{ tipo: "produto", produtoId: row.produto_id }];
  if (row.tamanho_id === null || row.max_sabores === null) return [];
  return [
    {
      tipo: "pizza",
      tamanhoId: row.tamanho_id,
      categoriaIds: row.categoria_ids,
      maxSabores: row.max_sabores,
    },
  ];
}
