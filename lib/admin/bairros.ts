import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais, reaisFromCentavos } from "@/lib/store/reais";
import { codigoDe } from "./codigo-de";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A bairro as its owner writes it. */
export type BairroPainel = {
  readonly id: number;
  readonly nome: string;
  readonly apelidos: readonly string[];
  /** Known by name; false tells a customer at once that nobody delivers there. */
  readonly atende: boolean;
  /** Null is the shop's own default; without one the team is asked. 0 is free on purpose. */
  readonly taxa: Centavos | null;
  /** Replaces the shop's own. */
  readonly pedidoMinimo: Centavos | null;
  readonly gratisAcima: Centavos | null;
  /** Weekdays on which it is served, 0 is domingo. */
  readonly dias: readonly number[];
};
type BairroEscrito = Omit<BairroPainel, "id" | "dias">;

export async function listBairros(restauranteId: number): Promise<readonly BairroPainel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("bairros")
    .select("id, nome, apelidos, ativo, taxa, pedido_minimo, gratis_acima, bairros_dias(dia_semana, atende)")
    .eq("restaurante_id", restauranteId)
    .order("ordem")
    .order("id");
  if (error !== null) throw new Error(`bairros could not be read: ${error.code}`);
  return z.array(bairroRow).parse(data);
}

/** Adds those that are new and gives those that are known (by the codigo of their name) what is written now. */
export async function saveBairros(
  { restaurante }: Member,
  bairros: readonly BairroEscrito[],
): Promise<ActionResult> {
  const rows = bairros.map((bairro) => ({
    restaurante_id: restaurante.id,
    codigo: codigoDe(bairro.nome),
    ...toColumns(bairro),
    nome: bairro.nome,
  }));
  if (rows.some(({ codigo }) => codigo === "")) return refuse("O nome do bairro precisa de letras.");
  if (new Set(rows.map(({ codigo }) => codigo)).size < rows.length)
    return refuse("O mesmo bairro está na lista duas vezes.");
  const client = await sessionClient();
  const { error } = await client.from("bairros").upsert(rows, { onConflict: "restaurante_id,codigo" });
  return error === null ? { ok: true } : refuse("Os bairros não foram salvos. Tente de novo.");
}

/** What is left out of the change stays as it is. */
export async function changeBairro(
  { restaurante }: Member,
  bairroId: number,
  change: Partial<BairroEscrito>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("bairros")
    .update(toColumns(change))
    .eq("restaurante_id", restaurante.id)
    .eq("id", bairroId)
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Esse bairro não existe mais.");
}

export async function removeBairro({ restaurante }: Member, bairroId: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client
    .from("bairros")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("id", bairroId);
  if (error?.code === FOREIGN_KEY_VIOLATION)
    return refuse("Já houve pedidos para esse bairro. Desligue a entrega nele em vez de remover.");
  return error === null ? { ok: true } : refuse("O bairro não foi removido. Tente de novo.");
}

/** The weekdays on which it is served; a fee of its own that one of them has is kept. */
export async function setBairroDias(
  { restaurante }: Member,
  bairroId: number,
  dias: readonly number[],
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.rpc("set_bairro_dias", {
    p_restaurante_id: restaurante.id,
    p_bairro_id: bairroId,
    p_dias: dias,
  });
  return error === null ? { ok: true } : refuse("Os dias não foram salvos. Tente de novo.");
}

const FOREIGN_KEY_VIOLATION = "23503";

function toColumns(change: Partial<BairroEscrito>) {
  const { nome, apelidos, atende, taxa, pedidoMinimo, gratisAcima } = change;
  return {
    nome,
    apelidos,
    ativo: atende,
    taxa: taxa == null ? taxa : reaisFromCentavos(taxa),
    pedido_minimo: pedidoMinimo == null ? pedidoMinimo : reaisFromCentavos(pedidoMinimo),
    gratis_acima: gratisAcima == null ? gratisAcima : reaisFromCentavos(gratisAcima),
  };
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

const bairroRow = z
  .object({
    id: z.number(),
    nome: z.string(),
    apelidos: z.array(z.string()),
    ativo: z.boolean(),
    taxa: reais.nullable(),
    pedido_minimo: reais.nullable(),
    gratis_acima: reais.nullable(),
    bairros_dias: z.array(z.object({ dia_semana: z.number(), atende: z.boolean() })),
  })
  .transform(
    ({ ativo, pedido_minimo, gratis_acima, bairros_dias, ...bairro }): BairroPainel => ({
      ...bairro,
      dias: WEEK.filter((dia) => !bairros_dias.some((each) => each.dia_semana === dia && !each.atende)),
      atende: ativo,
      pedidoMinimo: pedido_minimo,
      gratisAcima: gratis_acima,
    }),
  );
