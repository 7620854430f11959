import { z } from "zod";
import { callRpc } from "@/lib/services/supabase";
import type { ConversaRef } from "@/lib/store/load-turn";

/** A message as `receive_message` takes it. */
export type IncomingRow = {
  readonly canal: string;
  readonly instance_name: string;
  readonly token_sha256: string;
  readonly provedor_mensagem_id: string;
  readonly do_dono: boolean;
  readonly identidades: readonly string[];
  readonly destino: string;
  readonly telefone: string | null;
  readonly nome: string | null;
  readonly tipo: "texto" | "opcao" | "midia";
  readonly mensagem: string;
  readonly opcao_id: string | null;
  readonly midia: string | null;
  readonly conteudo: unknown;
  readonly provedor_em: string;
  readonly agora: string;
  /** Counted by the statement itself; 0 is no limit. */
  readonly limite_por_minuto: number;
  /** Counted elsewhere already. */
  readonly acima_do_limite?: boolean;
  readonly pausa_do_dono_min: number;
  readonly edita?: string;
};

export type Received =
  | { readonly resultado: "instancia_desconhecida" | "token_invalido" | "duplicada" }
  | ({ readonly resultado: "recebida" | "ignorada" | "dono_escreveu" } & ConversaRef);

/** Stores one incoming message once, in one statement, before the gateway is answered. */
export async function receiveMessage(row: IncomingRow): Promise<Received> {
  return received.parse(await callRpc("receive_message", row));
}

/** A receipt of ours, or the customer deleting an unread message; false when the instance does not prove itself. */
export async function updateDelivery(row: {
  readonly canal: string;
  readonly instance_name: string;
  readonly token_sha256: string;
  readonly provedor_mensagem_ids: readonly string[];
  readonly entrega: "entregue" | "lida" | "falhou" | "apagada";
  readonly agora: string;
}): Promise<boolean> {
  return ok.parse(await callRpc("update_delivery", row)).resultado === "ok";
}

/** Whether the shop's WhatsApp is connected; false when the instance does not prove itself. */
export async function updateConnection(row: {
  readonly canal: string;
  readonly instance_name: string;
  readonly token_sha256: string;
  readonly canal_status: string;
}): Promise<boolean> {
  return ok.parse(await callRpc("update_connection", row)).resultado === "ok";
}

/** Conversations whose messages have waited longer than a turn should take. */
export async function conversasPorAtender(options: {
  agora: number;
  paradasHaSegundos: number;
  limite: number;
}): Promise<readonly ConversaRef[]> {
  const answer = await callRpc("conversas_por_atender", {
    agora: new Date(options.agora).toISOString(),
    paradas_ha_s: options.paradasHaSegundos,
    limite: options.limite,
  });
  return z.array(refRow).parse(answer);
}

/** Seconds the oldest unread and unsent messages wait; null when none does. */
export async function inboxAge(
  agora: number,
): Promise<{ porLerSegundos: number | null; porEnviarSegundos: number | null }> {
  const row = ageRow.parse(await callRpc("inbox_age", { agora: new Date(agora).toISOString() }));
  return { porLerSegundos: row.mais_antiga_por_ler_s, porEnviarSegundos: row.mais_antiga_por_enviar_s };
}

const refRow = z
  .object({ restaurante_id: z.number(), conversa_id: z.number() })
  .transform((row): ConversaRef => ({ restauranteId: row.restaurante_id, conversaId: row.conversa_id }));
const ok = z.object({ resultado: z.string() });
const ageRow = z.object({
  mais_antiga_por_ler_s: z.number().nullable(),
  mais_antiga_por_enviar_s: z.number().nullable(),
});

const received = z.union([
  z.object({ resultado: z.enum(["instancia_desconhecida", "token_invalido", "duplicada"]) }),
  z
    .object({
      resultado: z.enum(["recebida", "ignorada", "dono_escreveu"]),
      restaurante_id: z.number(),
      conversa_id: z.number(),
    })
    .transform(({ resultado, restaurante_id, conversa_id }) => ({
      resultado,
      restauranteId: restaurante_id,
      conversaId: conversa_id,
    })),
]);
