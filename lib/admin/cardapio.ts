import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais, reaisFromCentavos } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** The menu as the panel lists it. */
export type CardapioPainel = {
  readonly tamanhos: readonly { readonly id: number; readonly nome: string }[];
  readonly categorias: readonly {
    readonly id: number;
    readonly nome: string;
    readonly precos: Readonly<Record<number, Centavos>>;
  }[];
  readonly produtos: readonly ProdutoPainel[];
};
export type ProdutoPainel = {
  readonly id: number;
  readonly tipo: "sabor" | "borda" | "massa" | "adicional" | "bebida" | "sobremesa" | "combo";
  readonly nome: string;
  readonly variante: string | null;
  /** Other names customers use for it. */
  readonly apelidos: readonly string[];
  readonly categoriaId: number | null;
  readonly disponivel: boolean;
  /** Whole units; null is unlimited. */
  readonly estoque: number | null;
  /** Of what is sold by the piece. */
  readonly preco: Centavos | null;
  /** By tamanho: a borda's or massa's, or where a sabor differs from its categoria. */
  readonly precos: Readonly<Record<number, Centavos>>;
};

export async function loadCardapio(restauranteId: number): Promise<CardapioPainel> {
  const client = await sessionClient();
  const [tamanhos, categorias, produtos] = await Promise.all([
    client.from("tamanhos").select("id, nome").eq("restaurante_id", restauranteId).order("ordem"),
    client
      .from("categorias")
      .select(
        "id, nome, categoria_precos!categoria_precos_restaurante_id_categoria_id_fkey(tamanho_id, preco)",
      )
      .eq("restaurante_id", restauranteId)
      .order("ordem"),
    client
      .from("produtos")
      .select(
        "id, tipo, nome, variante, apelidos, categoria_id, disponivel, estoque, preco, produto_precos!produto_precos_restaurante_id_produto_id_fkey(tamanho_id, preco)",
      )
      .eq("restaurante_id", restauranteId)
      .order("ordem"),
  ]);
  const failed = [tamanhos, categorias, produtos].find(({ error }) => error !== null)?.error;
  if (failed) throw new Error(`the menu could not be read: ${failed.code}`);
  return {
    tamanhos: z.array(z.object({ id: z.number(), nome: z.string() })).parse(tamanhos.data),
    categorias: z.array(categoriaRow).parse(categorias.data),
    produtos: z.array(produtoRow).parse(produtos.data),
  };
}

export async function setDisponivel(
  { restaurante }: Member,
  produtoId: number,
  disponivel: boolean,
): Promise<ActionResult> {
  return updateProduto(restaurante.id, produtoId, { disponivel });
}

/** Whole units; null stops counting. */
export async function setEstoque(
  { restaurante }: Member,
  produtoId: number,
  unidades: number | null,
): Promise<ActionResult> {
  return updateProduto(restaurante.id, produtoId, {
    estoque_doze_avos: unidades === null ? null : unidades * 12,
  });
}

export async function setPreco(
  { restaurante }: Member,
  produtoId: number,
  preco: Centavos,
): Promise<ActionResult> {
  return updateProduto(restaurante.id, produtoId, { preco: reaisFromCentavos(preco) });
}

/** Other names customers use for it, which the bot then knows. */
export async function setApelidos(
  { restaurante }: Member,
  produtoId: number,
  apelidos: readonly string[],
): Promise<ActionResult> {
  return updateProduto(restaurante.id, produtoId, { apelidos });
}

/** The price of a produto in a tamanho. */
export async function setPrecoPorTamanho(
  { restaurante }: Member,
  input: { produtoId: number; tamanhoId: number; preco: Centavos },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.from("produto_precos").upsert(
    {
      restaurante_id: restaurante.id,
      produto_id: input.produtoId,
      tamanho_id: input.tamanhoId,
      preco: reaisFromCentavos(input.preco),
    },
    { onConflict: "produto_id,tamanho_id" },
  );
  return error === null ? { ok: true } : refuse("O preço não foi salvo. Tente de novo.");
}

/** Without a price of its own a sabor costs what its categoria does; a borda or massa is not sold in that tamanho. */
export async function clearPrecoPorTamanho(
  { restaurante }: Member,
  input: { produtoId: number; tamanhoId: number },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client
    .from("produto_precos")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("produto_id", input.produtoId)
    .eq("tamanho_id", input.tamanhoId);
  return error === null ? { ok: true } : refuse("O preço não foi salvo. Tente de novo.");
}

/** The price of every sabor of a categoria in a tamanho. */
export async function setPrecoDaCategoria(
  { restaurante }: Member,
  input: { categoriaId: number; tamanhoId: number; preco: Centavos },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.from("categoria_precos").upsert(
    {
      restaurante_id: restaurante.id,
      categoria_id: input.categoriaId,
      tamanho_id: input.tamanhoId,
      preco: reaisFromCentavos(input.preco),
    },
    { onConflict: "categoria_id,tamanho_id" },
  );
  return error === null ? { ok: true } : refuse("O preço não foi salvo. Tente de novo.");
}

/** Without a price no sabor of the categoria is sold in that tamanho, unless it has one of its own. */
export async function clearPrecoDaCategoria(
  { restaurante }: Member,
  input: { categoriaId: number; tamanhoId: number },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client
    .from("categoria_precos")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("categoria_id", input.categoriaId)
    .eq("tamanho_id", input.tamanhoId);
  return error === null ? { ok: true } : refuse("O preço não foi salvo. Tente de novo.");
}

async function updateProduto(
  restauranteId: number,
  produtoId: number,
  change: Readonly<Record<string, unknown>>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("produtos")
    .update(change)
    .eq("restaurante_id", restauranteId)
    .eq("id", produtoId)
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Esse item não existe mais no cardápio.");
}

const precos = z
  .array(z.object({ tamanho_id: z.number(), preco: reais }))
  .transform((rows) => Object.fromEntries(rows.map(({ tamanho_id, preco }) => [tamanho_id, preco])));

const categoriaRow = z
  .object({ id: z.number(), nome: z.string(), categoria_precos: precos })
  .transform(({ categoria_precos, ...row }) => ({ ...row, precos: categoria_precos }));

const produtoRow = z
  .object({
    id: z.number(),
    tipo: z.enum(["sabor", "borda", "massa", "adicional", "bebida", "sobremesa", "combo"]),
    nome: z.string(),
    variante: z.string().nullable(),
    apelidos: z.array(z.string()),
    categoria_id: z.number().nullable(),
    disponivel: z.boolean(),
    estoque: z.number().nullable(),
    preco: reais.nullable(),
    produto_precos: precos,
  })
  .transform(
    ({ categoria_id, produto_precos, ...row }): ProdutoPainel => ({
      ...row,
      categoriaId: categoria_id,
      precos: produto_precos,
    }),
  );
