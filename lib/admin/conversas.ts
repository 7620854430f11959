import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Outgoing } from "@/lib/channels/channel";
import { requestClock } from "@/lib/clock";
import { limitesDoAmbiente } from "@/lib/limites-do-ambiente";
import { deliver } from "@/lib/outbox/deliver";
import { callRpc, serviceClient } from "@/lib/services/supabase";
import { canal, falhaDeAudio, midia } from "@/lib/store/turn-rows";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A conversation in the inbox. */
export type ConversaResumo = {
  readonly id: number;
  readonly nome: string;
  readonly telefone: string | null;
  readonly estado: string;
  readonly atendimento: "bot" | "humano";
  readonly pausadaAte: string | null;
  readonly precisaHumano: string | null;
  readonly naoLidas: number;
  readonly ultimaMensagemEm: string | null;
  readonly ultimaMensagem: {
    readonly de: MensagemDaConversa["de"];
    readonly texto: string;
    readonly midia: MensagemDaConversa["midia"];
  } | null;
};

/** One message of a thread, ours or theirs. */
export type MensagemDaConversa = {
  readonly id: number;
  readonly de: "cliente" | "bot" | "equipe";
  readonly texto: string;
  readonly midia: z.output<typeof midia> | null;
  /** What a voice note says; null when it is none, or nobody listened to it. */
  readonly transcricao: string | null;
  /** Why a voice note has no words. */
  readonly transcricaoFalha: z.output<typeof falhaDeAudio> | null;
  readonly em: string;
  /** Stored and on purpose not answered. */
  readonly ignorada: string | null;
  readonly editada: boolean;
  /** Of our messages: how far it got. */
  readonly envio: "pendente" | "enviando" | "enviada" | "falhou" | "cancelada" | null;
  readonly entrega: "enviada" | "entregue" | "lida" | "falhou" | null;
};

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
    .select(
      "id, role, mensagem, midia, transcricao, transcricao_falha, recebida_em, ignorada, editada_em, saidas!saidas_mensagem_id_fkey(status, entrega)",
    )
    .eq("restaurante_id", restauranteId)
    .eq("conversa_id", conversaId)
    .order("id", { ascending: false })
    .limit(limite);
  if (error !== null) throw new Error(`messages could not be read: ${error.code}`);
  return z.array(mensagemRow).parse(data).toReversed();
}

/** Takes a conversation over (the bot is quiet at once, until it is given back or nobody has written for the pause), or gives it back. */
export async function setAtendimento(
  { restaurante }: Member,
  conversaId: number,
  atendimento: "bot" | "humano",
): Promise<ActionResult> {
  const clock = await requestClock();
  const answer = await callRpc("set_atendimento", {
    restaurante_id: restaurante.id,
    conversa_id: conversaId,
    atendimento,
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
  const conversa = (mudanca: Record<string, unknown>) =>
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
  await deliver(answer.saidas, await speakerOf(restaurante.id), clock);
  return { ok: true };
}

async function speakerOf(restauranteId: number) {
  const { data, error } = await serviceClient()
    .from("restaurantes")
    .select("canal, instance_token")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the instance could not be read: ${error.code}`);
  const row = z.object({ canal, instance_token: z.string().nullable() }).parse(data);
  return { canal: row.canal, instanceToken: row.instance_token };
}

const DE = { user: "cliente", assistant: "bot", humano: "equipe" } as const;
const role = z.enum(["user", "assistant", "humano"]);

const CONVERSA_COLUMNS =
  "id, estado_conversa, atendimento, ai_paused_until, precisa_humano_motivo, nao_lidas, ultima_mensagem_em, clientes!clientes_estado_restaurante_id_cliente_id_fkey(nome, telefone), conversas!conversas_restaurante_id_conversa_id_fkey(role, mensagem, midia, transcricao)";

const ultimaRow = z.object({
  role,
  mensagem: z.string(),
  midia: midia.nullable(),
  transcricao: z.string().nullable(),
});

const conversaRow = z
  .object({
    id: z.number(),
    estado_conversa: z.string(),
    atendimento: z.enum(["bot", "humano"]),
    ai_paused_until: z.string().nullable(),
    precisa_humano_motivo: z.string().nullable(),
    nao_lidas: z.number(),
    ultima_mensagem_em: z.string().nullable(),
    clientes: z.object({ nome: z.string().nullable(), telefone: z.string().nullable() }),
    conversas: z.array(ultimaRow),
  })
  .transform(
    (row): ConversaResumo => ({
      id: row.id,
      nome: row.clientes.nome ?? row.clientes.telefone ?? "Cliente",
      telefone: row.clientes.telefone,
      estado: row.estado_conversa,
      atendimento: row.atendimento,
      pausadaAte: row.ai_paused_until,
      precisaHumano: row.precisa_humano_motivo,
      naoLidas: row.nao_lidas,
      ultimaMensagemEm: row.ultima_mensagem_em,
      ultimaMensagem: toUltima(row.conversas[0]),
    }),
  );

function toUltima(row: z.output<typeof ultimaRow> | undefined) {
  if (row === undefined) return null;
  return { de: DE[row.role], texto: row.transcricao ?? row.mensagem, midia: row.midia };
}

const mensagemRow = z
  .object({
    id: z.number(),
    role,
    mensagem: z.string(),
    midia: midia.nullable(),
    transcricao: z.string().nullable(),
    transcricao_falha: falhaDeAudio.nullable(),
    recebida_em: z.string(),
    ignorada: z.string().nullable(),
    editada_em: z.string().nullable(),
    saidas: z
      .object({
        status: z.enum(["pendente", "enviando", "enviada", "falhou", "cancelada"]),
        entrega: z.enum(["enviada", "entregue", "lida", "falhou"]).nullable(),
      })
      .nullable(),
  })
  .transform(
    (row): MensagemDaConversa => ({
      id: row.id,
      de: DE[row.role],
      texto: row.mensagem,
      midia: row.midia,
      transcricao: row.transcricao,
      transcricaoFalha: row.transcricao_falha,
      em: row.recebida_em,
      ignorada: row.ignorada,
      editada: row.editada_em !== null,
      envio: row.saidas?.status ?? null,
      entrega: row.saidas?.entrega ?? null,
    }),
  );

const okRow = z.object({ ok: z.boolean() });
const writtenRow = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    saidas: z.array(z.object({ id: z.number(), destino: z.string(), conteudo: z.custom<Outgoing>() })),
  }),
  z.object({ ok: z.literal(false) }),
]);
