import { sessionClient } from "@/lib/admin/session";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** Puts these rows in this order, in the places they had among the others. */
export async function setOrdem(
  { restaurante }: Member,
  tabela: "produtos" | "categorias" | "tamanhos" | "bairros",
  ids: readonly number[],
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.rpc("set_ordem", {
    p_restaurante_id: restaurante.id,
    p_tabela: tabela,
    p_ids: [...ids],
  });
  return error === null ? { ok: true } : refuse("A ordem não foi salva. Tente de novo.");
}
