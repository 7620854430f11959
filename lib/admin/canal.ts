import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { ChannelName } from "@/lib/channels/channel";
import { canal } from "@/lib/store/turn-rows";

/** How the shop's WhatsApp stands, as its provider last said. */
export type CanalPainel = {
  readonly canal: ChannelName;
  readonly status: "desconhecido" | "conectado" | "conectando" | "desconectado";
  /** Digits with country code; null until a number is connected. */
  readonly telefone: string | null;
  readonly instancia: string | null;
};

export async function loadCanal(restauranteId: number): Promise<CanalPainel> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .select("canal, canal_status, phone_id, instance_name")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the channel could not be read: ${error.code}`);
  return row.parse(data);
}

const row = z
  .object({
    canal,
    canal_status: z.enum(["desconhecido", "conectado", "conectando", "desconectado"]),
    phone_id: z.string().nullable(),
    instance_name: z.string().nullable(),
  })
  .transform(
    ({ canal, canal_status, phone_id, instance_name }): CanalPainel => ({
      canal,
      status: canal_status,
      telefone: phone_id,
      instancia: instance_name,
    }),
  );
