import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { type ActionResult, refuse } from "./owner-action";
import type { Member, Papel } from "./require-member";

/** Somebody who works in the restaurante. */
export type Colega = {
  readonly userId: string;
  readonly email: string;
  readonly papel: Papel;
  /** ISO 8601. */
  readonly desde: string;
};

export async function listEquipe(restauranteId: number): Promise<readonly Colega[]> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("list_equipe", { p_restaurante_id: restauranteId });
  if (error !== null) throw new Error(`the team could not be read: ${error.code}`);
  return z.array(colega).parse(data);
}

/** Gives somebody of the team another papel. */
export async function changePapel(
  { restaurante }: Member,
  userId: string,
  papel: Papel,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("membros")
    .update({ papel })
    .eq("restaurante_id", restaurante.id)
    .eq("user_id", userId)
    .select("user_id");
  return outcome(data, error);
}

/** Takes somebody off the team: their next page is closed to them. */
export async function removeColega({ restaurante }: Member, userId: string): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("membros")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("user_id", userId)
    .select("user_id");
  return outcome(data, error);
}

const LAST_DONO = "P0001";

function outcome(data: readonly unknown[] | null, error: { readonly code: string } | null): ActionResult {
  if (error?.code === LAST_DONO)
    return refuse("A pizzaria precisa de um dono. Dê esse papel a outra pessoa primeiro.");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data?.length === 1 ? { ok: true } : refuse("Essa pessoa não está mais na equipe.");
}

const colega = z
  .object({
    user_id: z.string(),
    email: z.string().nullable(),
    papel: z.enum(["dono", "gerente", "atendente", "cozinha", "entregador"]),
    desde: z.string(),
  })
  .transform(({ user_id, email, ...rest }): Colega => ({ ...rest, userId: user_id, email: email ?? "" }));
