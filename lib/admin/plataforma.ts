import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { type Account, requireAccount } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { callRpc, serviceClient } from "@/lib/services/supabase";
import { reais } from "@/lib/store/reais";
import { type Registro, registroRow } from "./auditoria";
import { type ActionResult, refuse } from "./owner-action";

/** A tenant as the platform sees it. Instants are ISO 8601; sums are of the last days that were asked for. */
export type Inquilino = {
  readonly id: number;
  readonly codigo: string;
  readonly nome: string;
  readonly fuso: string;
  readonly criadoEm: string;
  readonly botAtivo: boolean;
  readonly canal: "sem_numero" | "desconhecido" | "conectado" | "conectando" | "desconectado";
  readonly suspenso: { readonly em: string; readonly motivo: string } | null;
  /** Since when the oldest message waits to be read, and to be sent. */
  readonly porLerDesde: string | null;
  readonly porEnviarDesde: string | null;
  readonly mensagens: number;
  readonly pedidos: number;
  readonly receita: Centavos;
  readonly ultimoPedidoEm: string | null;
  readonly chamadas: number;
  readonly tokens: number;
  readonly segundosAudio: number;
  readonly custoUsd: number;
};

/** Sums are of so many days. */
export const DIAS_DE_USO = 30;

/** The account, if it is one of those that run the platform; to anybody else the page does not exist. */
export async function requirePlataforma(): Promise<Account> {
  return (await findPlataforma()) ?? notFound();
}

/** Asked once a request. Null is nobody of the platform. */
export const findPlataforma = cache(async (): Promise<Account | null> => {
  const account = await requireAccount();
  const { data, error } = await serviceClient()
    .from("plataforma_admins")
    .select("user_id")
    .eq("user_id", account.userId)
    .maybeSingle();
  if (error !== null) throw new Error(`who runs the platform could not be read: ${error.code}`);
  return data === null ? null : account;
});

export async function listInquilinos(): Promise<readonly Inquilino[]> {
  return read(null);
}

export async function findInquilino(id: number): Promise<Inquilino | null> {
  return (await read(id))[0] ?? null;
}

/** Silences a tenant's bot for a motivo its people are told; null lets it go on. */
export async function suspender(restauranteId: number, motivo: string | null): Promise<ActionResult> {
  const answer = await callRpc("set_suspensao", {
    restaurante_id: restauranteId,
    motivo,
    agora: await nowIso(),
  });
  return z.object({ ok: z.boolean() }).parse(answer).ok
    ? { ok: true }
    : refuse("Essa pizzaria não existe mais.");
}

/** The newest lines of the log of changes: of one tenant, or of all and of the platform itself. */
export async function listRegistros(
  restauranteId: number | null,
  limite: number,
): Promise<readonly Registro[]> {
  const query = serviceClient()
    .from("auditoria")
    .select("id, quem, acao, detalhe, created_at")
    .order("id", { ascending: false })
    .limit(limite);
  const { data, error } = await (restauranteId === null ? query : query.eq("restaurante_id", restauranteId));
  if (error !== null) throw new Error(`the log of changes could not be read: ${error.code}`);
  return z.array(registroRow).parse(data);
}

async function read(restauranteId: number | null): Promise<readonly Inquilino[]> {
  const p = { agora: await nowIso(), dias: DIAS_DE_USO, restaurante_id: restauranteId };
  return z.array(row).parse(await callRpc("list_restaurantes", p));
}

async function nowIso(): Promise<string> {
  return new Date((await requestClock())()).toISOString();
}

const row = z
  .object({
    id: z.number(),
    codigo: z.string(),
    nome: z.string(),
    fuso: z.string(),
    criado_em: z.string(),
    bot_ativo: z.boolean(),
    canal_status: z.enum(["sem_numero", "desconhecido", "conectado", "conectando", "desconectado"]),
    suspenso_em: z.string().nullable(),
    suspenso_motivo: z.string().nullable(),
    por_ler_desde: z.string().nullable(),
    por_enviar_desde: z.string().nullable(),
    mensagens: z.number(),
    pedidos: z.number(),
    receita: reais,
    ultimo_pedido_em: z.string().nullable(),
    chamadas: z.number(),
    tokens: z.number(),
    segundos_audio: z.number(),
    custo_usd: z.number(),
  })
  .transform(
    ({ suspenso_em, suspenso_motivo, ...r }): Inquilino => ({
      id: r.id,
      codigo: r.codigo,
      nome: r.nome,
      fuso: r.fuso,
      criadoEm: r.criado_em,
      botAtivo: r.bot_ativo,
      canal: r.canal_status,
      suspenso:
        suspenso_em === null || suspenso_motivo === null
          ? null
          : { em: suspenso_em, motivo: suspenso_motivo },
      porLerDesde: r.por_ler_desde,
      porEnviarDesde: r.por_enviar_desde,
      mensagens: r.mensagens,
      pedidos: r.pedidos,
      receita: r.receita,
      ultimoPedidoEm: r.ultimo_pedido_em,
      chamadas: r.chamadas,
      tokens: r.tokens,
      segundosAudio: r.segundos_audio,
      custoUsd: r.custo_usd,
    }),
  );
