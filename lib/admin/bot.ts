import { sessionClient } from "@/lib/admin/session";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** Switches the bot on or off. Off, messages are stored and shown, and nobody is answered by it. */
export async function setBotAtivo({ restaurante }: Member, ativo: boolean): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .update({ bot_ativo: ativo })
    .eq("id", restaurante.id)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}
