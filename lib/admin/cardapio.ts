import { z } from "zod";
import { FOTOS } from "@/lib/admin/foto-bucket";
import { sessionClient } from "@/lib/admin/session";
import type { RegraPreco, TipoProduto } from "@/lib/core/pedido/cardapio";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { regraPreco } from "@/lib/store/cardapio";
import { reais } from "@/lib/store/reais";

/** The menu as the panel lists it. */
export type CardapioPainel = {
  readonly tamanhos: readonly TamanhoPainel[];
  readonly categorias: readonly CategoriaPainel[];
  readonly produtos: readonly ProdutoPainel[];
};
export type TamanhoPainel = {
  readonly id: number;
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly fatias: number;
  readonly maxSabores: number;
};
export type CategoriaPainel = {
  readonly id: number;
  readonly nome: string;
  /** Imposed on every pizza with a sabor of it; null follows the shop. */
  readonly regraPreco: RegraPreco | null;
  readonly precos: PrecosPainel;
};
/** By tamanho; one that is missing has no price. */
export type PrecosPainel = Readonly<Record<number, Centavos>>;
export type ProdutoPainel = {
  readonly id: number;
  readonly tipo: TipoProduto;
  readonly nome: string;
  readonly variante: string | null;
  readonly descricao: string | null;
  /** Other names customers use for it. */
  readonly apelidos: readonly string[];
  readonly categoriaId: number | null;
  readonly doce: boolean;
  readonly ingredientes: readonly string[];
  /** Of a massa: the one a pizza has when nothing is said. */
  readonly padrao: boolean;
  readonly disponivel: boolean;
  readonly servido: ServidoPainel;
  /** The address of its picture. */
  readonly foto: string | null;
  /** Whole units; null is unlimited. */
  readonly estoque: number | null;
  /** Of what is sold by the piece. */
  readonly preco: Centavos | null;
  /** By tamanho: a borda's or massa's, or where a sabor differs from its categoria. */
  readonly precos: PrecosPainel;
  /** Of a combo. */
  readonly partes: readonly ParteDoCombo[];
};
/** When it is served: on which weekdays (0 domingo) and from when to when ("11:00"); null is no limit. */
export type ServidoPainel = {
  readonly dias: readonly number[] | null;
  readonly de: string | null;
  readonly ate: string | null;
};
/** A pizza of so many sabores out of these categorias, or a produto. */
export type ParteDoCombo =
  | {
      readonly tipo: "pizza";
      readonly tamanhoId: number;
      readonly categoriaIds: readonly number[];
      readonly maxSabores: number;
    }
  | { readonly tipo: "produto"; readonly produtoId: number };

export async function loadCardapio(restauranteId: number): Promise<CardapioPainel> {
  const client = await sessionClient();
  const of = (table: "tamanhos" | "categorias" | "produtos", columns: string) =>
    client.from(table).select(columns).eq("restaurante_id", restauranteId).order("ordem").order("id");
  const [tamanhos, categorias, produtos] = await Promise.all([
    of("tamanhos", "id, nome, apelidos, fatias, max_sabores"),
    of(
      "categorias",
      "id, nome, regra_preco, categoria_precos!categoria_precos_restaurante_id_categoria_id_fkey(tamanho_id, preco)",
    ),
    of("produtos", PRODUTO_COLUMNS),
  ]);
  const addressOf = (foto: string) => client.storage.from(FOTOS).getPublicUrl(foto).data.publicUrl;
  const failed = [tamanhos, categorias, produtos].find(({ error }) => error !== null)?.error;
  if (failed) throw new Error(`the menu could not be read: ${failed.code}`);
  return {
    tamanhos: z.array(tamanhoRow).parse(tamanhos.data),
    categorias: z.array(categoriaRow).parse(categorias.data),
    produtos: z
      .array(produtoRow)
      .parse(produtos.data)
      .map((produto) => ({ ...produto, foto: produto.foto === null ? null : addressOf(produto.foto) })),
  };
}

const PRODUTO_COLUMNS =
  "id, tipo, nome, variante, descricao, apelidos, categoria_id, doce, ingredientes, padrao, disponivel, dias, servido_de, servido_ate, foto, estoque, preco, produto_precos!produto_precos_restaurante_id_produto_id_fkey(tamanho_id, preco), combos!combos_restaurante_id_combo_id_fkey(ordem, tamanho_id, categoria_ids, max_sabores, produto_id)";

const precos = z
  .array(z.object({ tamanho_id: z.number(), preco: reais }))
  .transform((rows) => Object.fromEntries(rows.map(({ tamanho_id, preco }) => [tamanho_id, preco])));

const tamanhoRow = z
  .object({
    id: z.number(),
    nome: z.string(),
    apelidos: z.array(z.string()),
    fatias: z.number(),
    max_sabores: z.number(),
  })
  .transform(({ max_sabores, ...row }): TamanhoPainel => ({ ...row, maxSabores: max_sabores }));

const categoriaRow = z
  .object({ id: z.number(), nome: z.string(), regra_preco: regraPreco.nullable(), categoria_precos: precos })
  .transform(
    ({ regra_preco, categoria_precos, ...row }): CategoriaPainel => ({
      ...row,
      regraPreco: regra_preco,
      precos: categoria_precos,
    }),
  );

const hora = z
  .string()
  .transform((text) => text.slice(0, 5))
  .nullable();

const parteRow = z.object({
  ordem: z.number(),
  tamanho_id: z.number().nullable(),
  categoria_ids: z.array(z.number()),
  max_sabores: z.number().nullable(),
  produto_id: z.number().nullable(),
});

const produtoRow = z
  .object({
    id: z.number(),
    tipo: z.enum(["sabor", "borda", "massa", "adicional", "bebida", "sobremesa", "combo"]),
    nome: z.string(),
    variante: z.string().nullable(),
    descricao: z.string().nullable(),
    apelidos: z.array(z.string()),
    categoria_id: z.number().nullable(),
    doce: z.boolean(),
    ingredientes: z.array(z.string()),
    padrao: z.boolean(),
    disponivel: z.boolean(),
    dias: z.array(z.number()).nullable(),
    servido_de: hora,
    servido_ate: hora,
    foto: z.string().nullable(),
    estoque: z.number().nullable(),
    preco: reais.nullable(),
    produto_precos: precos,
    combos: z.array(parteRow),
  })
  .transform(
    ({ categoria_id, produto_precos, dias, servido_de, servido_ate, combos, ...row }): ProdutoPainel => ({
      ...row,
      categoriaId: categoria_id,
      precos: produto_precos,
      servido: { dias, de: servido_de, ate: servido_ate },
      partes: combos.toSorted((a, b) => a.ordem - b.ordem).flatMap(toParte),
    }),
  );

function toParte(row: z.output<typeof parteRow>): ParteDoCombo[] {
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
