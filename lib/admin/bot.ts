import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** Switches the bot on or off. Off, messages are stored and shown, and nobody is answered by it. */
export async function setBotAtivo(member: Member, ativo: boolean): Promise<ActionResult> {
  return update(member, { bot_ativo: ativo });
}

/** Whom the bot writes to when a customer needs a person: digits with country code; null is nobody. */
export async function setAvisarWhatsapp(member: Member, telefone: string | null): Promise<ActionResult> {
  return update(member, { avisar_whatsapp: telefone });
}

export async function loadAvisarWhatsapp(restauranteId: number): Promise<string | null> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .select("avisar_whatsapp")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the telephone to tell could not be read: ${error.code}`);
  return z.object({ avisar_whatsapp: z.string().nullable() }).parse(data).avisar_whatsapp;
}

async function update(
  { restaurante }: Member,
  change: { readonly bot_ativo: boolean } | { readonly avisar_whatsapp: string | null },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .update(change)
    .eq("id", restaurante.id)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}
