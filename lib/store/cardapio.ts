import { z } from "zod";
import type { Horarios, Instante } from "@/lib/core/loja/abertura";
import { isServidoEm, type Servido } from "@/lib/core/loja/servido";
import type { Cardapio, ComboParte, PrecosPorTamanho, Produto, RegraPreco } from "@/lib/core/pedido/cardapio";
import { minutos } from "@/lib/store/horarios";
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
  dias: z.array(z.number()).nullable(),
  servido_de: minutos.nullable(),
  servido_ate: minutos.nullable(),
  precos,
  partes: z.array(parte),
});
type ProdutoRow = z.output<typeof produto>;

/** The answer of `private.cardapio_json`. */
export const cardapioRows = z.object({
  tamanhos: z.array(tamanho),
  categorias: z.array(categoria),
  produtos: z.array(produto),
  conhecimento: z.array(z.object({ id: z.number(), pergunta: z.string(), resposta: z.string() })).default([]),
});
export type CardapioRows = z.output<typeof cardapioRows>;

/** Twelfths of a unit left by produto id; a produto that is not in it is unlimited. */
export const estoqueRow = z.record(z.string(), z.number());

/** Rows to the Cardapio of the core as it is at `agora`. `estoque` is read apart, because it changes with every sale. */
export function toCardapio(
  rows: CardapioRows,
  loja: {
    readonly versao: number;
    readonly regraPreco: RegraPreco;
    readonly estoque: Readonly<Record<string, number>>;
    readonly horarios: Horarios;
    readonly agora: Instante;
  },
): Cardapio {
  const { versao, regraPreco, estoque, horarios, agora } = loja;
  return {
    versao,
    regraPreco,
    tamanhos: rows.tamanhos,
    categorias: rows.categorias.map(({ id, codigo, nome, regra_preco }) => ({
      id,
      codigo,
      nome,
      regraPreco: regra_preco,
    })),
    produtos: rows.produtos.map((row) => {
      const servido = servidoDe(row);
      const isServido = servido === null || isServidoEm(servido, horarios, agora);
      return toProduto(row, rows, {
        disponivel: row.disponivel && isServido,
        foraDeHora: row.disponivel && !isServido ? servido : null,
        estoqueDozeAvos: estoque[row.id] ?? null,
      });
    }),
  };
}

function servidoDe({ dias, servido_de, servido_ate }: ProdutoRow): Servido | null {
  const turno =
    servido_de === null || servido_ate === null ? null : { abreMin: servido_de, fechaMin: servido_ate };
  return dias === null && turno === null ? null : { dias, turno };
}

function toProduto(
  row: ProdutoRow,
  rows: CardapioRows,
  agora: Pick<Produto, "disponivel" | "foraDeHora" | "estoqueDozeAvos">,
): Produto {
  const { id, codigo, nome, apelidos } = row;
  const base = { id, codigo, nome, apelidos, ...agora };
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
