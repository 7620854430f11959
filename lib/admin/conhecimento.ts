import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A question customers ask and what the bot answers, word for word. */
export type ConhecimentoPainel = {
  readonly id: number;
  readonly pergunta: string;
  readonly resposta: string;
};

export async function listConhecimento(restauranteId: number): Promise<readonly ConhecimentoPainel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("conhecimento")
    .select("id, pergunta, resposta")
    .eq("restaurante_id", restauranteId)
    .order("ordem")
    .order("id");
  if (error !== null) throw new Error(`the answers could not be read: ${error.code}`);
  return z.array(z.object({ id: z.number(), pergunta: z.string(), resposta: z.string() })).parse(data);
}

export async function addConhecimento(
  { restaurante }: Member,
  entry: Omit<ConhecimentoPainel, "id">,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.from("conhecimento").insert({ restaurante_id: restaurante.id, ...entry });
  return error === null ? { ok: true } : refuse("A resposta não foi salva. Tente de novo.");
}

export async function changeConhecimento(
  { restaurante }: Member,
  { id, ...change }: Pick<ConhecimentoPainel, "id"> & Partial<ConhecimentoPainel>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("conhecimento")
    .update(change)
    .eq("restaurante_id", restaurante.id)
    .eq("id", id)
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Essa resposta não existe mais.");
}

export async function removeConhecimento({ restaurante }: Member, id: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client
    .from("conhecimento")
    .delete()
    .eq("restaurante_id", restaurante.id)
    .eq("id", id);
  return error === null ? { ok: true } : refuse("A resposta não foi removida. Tente de novo.");
}
