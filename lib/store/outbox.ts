import { z } from "zod";
import type { ChannelName, Outgoing } from "@/lib/channels/channel";
import { callRpc } from "@/lib/services/supabase";
import { canal } from "@/lib/store/turn-rows";

/** A message taken from the outbox by claimSaidas. */
export type DueSaida = {
  readonly id: number;
  readonly restauranteId: number;
  readonly conversaId: number;
  readonly destino: string;
  readonly conteudo: Outgoing;
  /** This try included. */
  readonly tentativas: number;
  /** How often nobody knows whether it went out. */
  readonly duvidas: number;
  readonly canal: ChannelName;
  readonly instanceName: string | null;
  readonly instanceToken: string | null;
};

export type SaidaOutcome =
  | { readonly status: "enviada"; readonly provedorMensagemId: string }
  | {
      readonly status: "pendente";
      readonly erro: string;
      readonly proximaTentativaMs: number;
      /** It may have gone out all the same. */
      readonly duvida: boolean;
      /** The shop's number is not connected: nothing of the shop goes until it is. */
      readonly desconectado: boolean;
    }
  | { readonly status: "falhou"; readonly erro: string };

/** Takes due messages, at most one a conversation; also those whose sender has been silent for `abandonadaAposSegundos`. */
export async function claimSaidas(options: {
  agora: number;
  conversaId: number | null;
  limite: number;
  abandonadaAposSegundos: number;
}): Promise<readonly DueSaida[]> {
  const answer = await callRpc("claim_saidas", {
    agora: new Date(options.agora).toISOString(),
    conversa_id: options.conversaId,
    limite: options.limite,
    abandonada_apos_s: options.abandonadaAposSegundos,
  });
  return z.array(dueRow).parse(answer);
}

/** Writes down what became of a claimed message. */
export async function markSaida(id: number, outcome: SaidaOutcome, agora: number): Promise<void> {
  await callRpc("mark_saida", {
    id,
    agora: new Date(agora).toISOString(),
    status: outcome.status,
    provedor_mensagem_id: outcome.status === "enviada" ? outcome.provedorMensagemId : null,
    erro: outcome.status === "enviada" ? null : outcome.erro,
    duvida: outcome.status === "pendente" && outcome.duvida,
    desconectado: outcome.status === "pendente" && outcome.desconectado,
    proxima_tentativa_em:
      outcome.status === "pendente" ? new Date(outcome.proximaTentativaMs).toISOString() : null,
  });
}

const dueRow = z
  .object({
    id: z.number(),
    restaurante_id: z.number(),
    conversa_id: z.number(),
    destino: z.string(),
    conteudo: z.custom<Outgoing>(),
    tentativas: z.number(),
    duvidas: z.number(),
    canal,
    instance_name: z.string().nullable(),
    instance_token: z.string().nullable(),
  })
  .transform(
    ({ restaurante_id, conversa_id, instance_name, instance_token, ...row }): DueSaida => ({
      ...row,
      restauranteId: restaurante_id,
      conversaId: conversa_id,
      instanceName: instance_name,
      instanceToken: instance_token,
    }),
  );
