import { z } from "zod";
import { setAtendimento } from "@/lib/admin/conversas";
import { phoneIdentity } from "@/lib/channels/identity";
import { serviceClient } from "@/lib/services/supabase";

/** How programs of the system we replace name a conversation: the shop's number and the customer's. 0 minutes gives it back. */
export const togglePause = z.object({
  cliente_zap: z.coerce.string().regex(/\d{8,15}/),
  phone_id: z.coerce.string().regex(/^\d{8,15}$/),
  minutes: z.coerce
    .number()
    .int()
    .min(0)
    .max(7 * 24 * 60),
});

/** Pauses the bot in one conversation, or wakes it; null when there is no such conversation. */
export async function setPause(pause: z.output<typeof togglePause>): Promise<{ paused: boolean } | null> {
  const conversa = await findConversa(pause.phone_id, pause.cliente_zap.replace(/\D/g, ""));
  if (conversa === null) return null;
  const isPaused = pause.minutes > 0;
  const done = isPaused
    ? await setAtendimento(
        { restaurante: { id: conversa.restaurante_id } },
        conversa.id,
        "humano",
        pause.minutes,
      )
    : await setAtendimento({ restaurante: { id: conversa.restaurante_id } }, conversa.id, "bot");
  return done.ok ? { paused: isPaused } : null;
}

async function findConversa(phoneId: string, zap: string): Promise<ConversaRow | null> {
  const restaurante = await findOne("restaurantes", "id", { phone_id: phoneId });
  const identidade = phoneIdentity(zap);
  if (restaurante === null || identidade === null) return null;
  const ofShop = { restaurante_id: restaurante.id };
  const cliente = await findOne("clientes_identidades", "id:cliente_id", { ...ofShop, identidade });
  if (cliente === null) return null;
  const conversa = await findOne("clientes_estado", "id", { ...ofShop, cliente_id: cliente.id });
  return conversa === null ? null : { ...conversa, ...ofShop };
}

type ConversaRow = { readonly id: number; readonly restaurante_id: number };
const idRow = z.object({ id: z.number() });

async function findOne(
  table: "restaurantes" | "clientes_identidades" | "clientes_estado",
  columns: string,
  match: Record<string, unknown>,
) {
  const { data, error } = await serviceClient().from(table).select(columns).match(match).maybeSingle();
  if (error !== null) throw new Error(`${table} could not be read: ${error.code}`);
  return data === null ? null : idRow.parse(data);
}
