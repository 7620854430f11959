import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";

/** How the shop's WhatsApp stands, as the gateway last said. */
export type CanalPainel = {
  readonly status: "desconhecido" | "conectado" | "conectando" | "desconectado";
  /** Digits with country code; null until an instance is connected. */
  readonly telefone: string | null;
  readonly instancia: string | null;
};

export async function loadCanal(restauranteId: number): Promise<CanalPainel> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .select("canal_status, phone_id, instance_name")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the channel could not be read: ${error.code}`);
  return row.parse(data);
}

const row = z
  .object({
    canal_status: z.enum(["desconhecido", "conectado", "conectando", "desconectado"]),
    phone_id: z.string().nullable(),
    instance_name: z.string().nullable(),
  })
  .transform(
    ({ canal_status, phone_id, instance_name }): CanalPainel => ({
      status: canal_status,
      telefone: phone_id,
      instancia: instance_name,
    }),
  );
