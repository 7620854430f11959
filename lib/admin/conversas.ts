import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Outgoing } from "@/lib/channels/channel";
import { requestClock } from "@/lib/clock";
import { limitesDoAmbiente } from "@/lib/limites-do-ambiente";
import { deliver } from "@/lib/outbox/deliver";
import type { Columns } from "@/lib/services/database";
import { callRpc, serviceClient } from "@/lib/services/supabase";
import { findSpeaker } from "@/lib/store/speaker";
import {
  CONVERSA_COLUMNS,
  type ConversaResumo,
  conversaRow,
  MENSAGEM_COLUMNS,
  type MensagemDaConversa,
  mensagemRow,
} from "./conversa-rows";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** Those that need a person first, the longest wait first; then the most recent. */
export async function listConversas(
  restauranteId: number,
  limite: number,
): Promise<readonly ConversaResumo[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("clientes_estado")
    .select(CONVERSA_COLUMNS)
    .eq("restaurante_id", restauranteId)
    .order("precisa_humano_em", { ascending: true, nullsFirst: false })
    .order("ultima_mensagem_em", { ascending: false, nullsFirst: false })
    .order("id", { referencedTable: "conversas", ascending: false })
    .limit(1, { referencedTable: "conversas" })
    .limit(limite);
  if (error !== null) throw new Error(`conversas could not be read: ${error.code}`);
  return z.array(conversaRow).parse(data);
}

export async function findConversa(
  restauranteId: number,
  conversaId: number,
): Promise<ConversaResumo | null> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("clientes_estado")
    .select(CONVERSA_COLUMNS)
    .eq("restaurante_id", restauranteId)
    .eq("id", conversaId)
    .order("id", { referencedTable: "conversas", ascending: false })
    .limit(1, { referencedTable: "conversas" })
    .maybeSingle();
  if (error !== null) throw new Error(`the conversa could not be read: ${error.code}`);
  return data === null ? null : conversaRow.parse(data);
}

/** The newest `limite` messages, oldest first. */
export async function listMensagens(
  restauranteId: number,
  conversaId: number,
  limite: number,
): Promise<readonly MensagemDaConversa[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("conversas")
    .select(MENSAGEM_COLUMNS)
    .eq("restaurante_id", restauranteId)
    .eq("conversa_id", conversaId)
    .order("id", { ascending: false })
    .limit(limite);
  if (error !== null) throw new Error(`messages could not be read: ${error.code}`);
  return z.array(mensagemRow).parse(data).toReversed();
}

/**
 * Takes a conversation over (the bot is quiet at once, until it is given back or nobody has written for the pause, which is
 * `minutos` where they are given), or gives it back.
 */
export async function setAtendimento(
  { restaurante }: { readonly restaurante: { readonly id: number } },
  conversaId: number,
  atendimento: "bot" | "humano",
  minutos: number | null = null,
): Promise<ActionResult> {
  const clock = await requestClock();
  const answer = await callRpc("set_atendimento", {
    restaurante_id: restaurante.id,
    conversa_id: conversaId,
    atendimento,
    minutos,
    agora: new Date(clock()).toISOString(),
    pausa_min: limitesDoAmbiente().pausaHumanoMin,
  });
  return okRow.parse(answer).ok ? { ok: true } : refuse("Essa conversa não existe mais.");
}

/**
 * A person has the conversation before their eyes: nothing in it is unread any more, and what they were called to look
 * at while the bot goes on has been looked at. Decides nothing, so no version.
 */
export async function markConversaVista({ restaurante }: Member, conversaId: number): Promise<ActionResult> {
  const conversa = (mudanca: Columns<"clientes_estado">) =>
    serviceClient()
      .from("clientes_estado")
      .update(mudanca)
      .eq("restaurante_id", restaurante.id)
      .eq("id", conversaId);
  const [unread, called] = await Promise.all([
    conversa({ nao_lidas: 0 }).gt("nao_lidas", 0),
    conversa({ precisa_humano_motivo: null, precisa_humano_em: null })
      .eq("atendimento", "bot")
      .not("precisa_humano_em", "is", null),
  ]);
  const failed = unread.error ?? called.error;
  if (failed !== null) throw new Error(`the conversa could not be marked: ${failed.code}`);
  return { ok: true };
}

/** Writes to the customer as a person of the restaurante; it stands in the thread and goes out like every message. */
export async function writeAsHuman(
  { restaurante }: Member,
  conversaId: number,
  texto: string,
): Promise<ActionResult> {
  const clock = await requestClock();
  const answer = writtenRow.parse(
    await callRpc("write_as_human", {
      restaurante_id: restaurante.id,
      conversa_id: conversaId,
      texto,
      agora: new Date(clock()).toISOString(),
      pausa_min: limitesDoAmbiente().pausaHumanoMin,
    }),
  );
  if (!answer.ok) return refuse("Essa conversa não existe mais.");
  await deliver(answer.saidas, await findSpeaker(restaurante.id), clock);
  return { ok: true };
}

const okRow = z.object({ ok: z.boolean() });
const writtenRow = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    saidas: z.array(z.object({ id: z.number(), destino: z.string(), conteudo: z.custom<Outgoing>() })),
  }),
  z.object({ ok: z.literal(false) }),
]);
