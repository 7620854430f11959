import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais, reaisFromCentavos } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** What a delivery costs up to so many metres from the shop to the customer's pin. */
export type FaixaPainel = { readonly ateMetros: number; readonly taxa: Centavos };

export async function listFaixas(restauranteId: number): Promise<readonly FaixaPainel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("faixas_entrega")
    .select("ate_metros, taxa")
    .eq("restaurante_id", restauranteId)
    .order("ate_metros");
  if (error !== null) throw new Error(`the distance bands could not be read: ${error.code}`);
  return z
    .array(z.object({ ate_metros: z.number(), taxa: reais }))
    .parse(data)
    .map(({ ate_metros, taxa }) => ({ ateMetros: ate_metros, taxa }));
}

/** In place of those there were. */
export async function setFaixas(
  { restaurante }: Member,
  faixas: readonly FaixaPainel[],
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.rpc("set_faixas", {
    p_restaurante_id: restaurante.id,
    p_faixas: faixas.map(({ ateMetros, taxa }) => ({ ate_metros: ateMetros, taxa: reaisFromCentavos(taxa) })),
  });
  return error === null ? { ok: true } : refuse("As distâncias não foram salvas. Tente de novo.");
}
