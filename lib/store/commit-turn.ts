import { z } from "zod";
import type { Outgoing } from "@/lib/channels/channel";
import type { Command } from "@/lib/core/dialogue/command";
import type { Effect } from "@/lib/core/dialogue/effects";
import { estadoConversa } from "@/lib/core/dialogue/estado-conversa";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { timersOf } from "@/lib/core/dialogue/timers";
import { callRpc } from "@/lib/services/supabase";
import type { ConversaRef } from "@/lib/store/load-turn";
import { toPedidoRow } from "@/lib/store/pedido-row";
import { reaisFromCentavos } from "@/lib/store/reais";
import { toUsoRow } from "@/lib/store/uso-row";
import type { UsoModelo } from "@/lib/understand/uso-modelo";

/** Everything one turn decided. */
export type TurnPlan = {
  readonly versao: number;
  readonly agora: number;
  readonly facts: Facts;
  readonly readMessageIds: readonly number[];
  readonly commands: readonly Command[];
  readonly events: readonly Event[];
  readonly understoodBy: "parser" | "modelo" | "nenhum";
  /** What was asked of models for it, one entry for each. */
  readonly uso: readonly UsoModelo[];
  readonly state: State;
  /** The bot speaks by itself or to the customer: refused should a person have taken over in the meantime. */
  readonly isBotSpeaking: boolean;
  /** Only while no message of the customer waits: theirs comes first. */
  readonly onlyIfUnspoken: boolean;
  /** Told to the telephone of the restaurante's choice. */
  readonly aviso: Aviso | null;
  readonly effects: readonly Effect[];
  readonly replies: readonly Outgoing[];
};

export type CommitResult =
  | { readonly ok: true; readonly pedidoId: number | null; readonly claimed: readonly ClaimedSaida[] }
  /** Nothing was changed: somebody else was faster, the stock or the cupom is gone, or the pedido moved. Decide again. */
  | { readonly ok: false; readonly motivo: Recusa };

type Recusa = z.output<typeof recusa>;
const recusa = z.enum(["versao", "quieta", "mensagem", "cupom", "estoque", "pagamento", "pedido_status"]);

/** A message to somebody of the team, by WhatsApp. */
export type Aviso = { readonly telefone: string; readonly identidade: string; readonly texto: string };

/** An outgoing message that is ours to send now. */
export type ClaimedSaida = { readonly id: number; readonly destino: string; readonly conteudo: Outgoing };

/** Persists a turn in one statement, or changes nothing. Throws DatabaseError on a fault. */
export async function commitTurn(ref: ConversaRef, plan: TurnPlan): Promise<CommitResult> {
  const { effects } = plan;
  const avaliacao = effects.find((effect) => effect.tipo === "SaveAvaliacao") ?? null;
  const answer = await callRpc("commit_turn", {
    restaurante_id: ref.restauranteId,
    conversa_id: ref.conversaId,
    versao: plan.versao,
    agora: new Date(plan.agora).toISOString(),
    lidas: plan.readMessageIds,
    comandos: plan.commands,
    eventos: plan.events,
    entendedor: plan.understoodBy,
    uso_modelo: plan.uso.map(toUsoRow),
    estado: plan.state,
    estado_conversa: estadoConversa(plan.state),
    estoque: effects.flatMap((effect) =>
      effect.tipo === "MoveEstoque"
        ? [{ produto_id: effect.produtoId, delta_doze_avos: effect.deltaDozeAvos }]
        : [],
    ),
    pedido:
      effects.flatMap((effect) =>
        effect.tipo === "WritePedido" ? [toPedidoRow(effect.pedido, plan.facts)] : [],
      )[0] ?? null,
    pedido_alterado:
      effects.flatMap((effect) =>
        effect.tipo === "RewritePedido" ? [rewriteRow(effect, plan.facts)] : [],
      )[0] ?? null,
    pedido_status:
      effects.flatMap((effect) => (effect.tipo === "MovePedido" ? [moveRow(effect)] : []))[0] ?? null,
    pagamento:
      effects.flatMap((effect) => (effect.tipo === "MovePagamento" ? [pagamentoRow(effect)] : []))[0] ?? null,
    alerta_motivo: effects.find((effect) => effect.tipo === "AlertTeam")?.motivo ?? null,
    avaliacao: avaliacao && {
      pedido_id: avaliacao.pedidoId,
      nota: avaliacao.nota,
      comentario: avaliacao.comentario,
    },
    opt_out: effects.some(({ tipo }) => tipo === "OptOutCliente"),
    avaliacao_pedida: effects.find((effect) => effect.tipo === "MarkAvaliacaoPedida")?.pedidoId ?? null,
    bot_fala: plan.isBotSpeaking,
    so_sem_mensagens: plan.onlyIfUnspoken,
    ...timerRow(plan),
    ...pausaRow(plan),
    aviso_dono: plan.aviso,
    estoque_motivo: plan.events.some(({ tipo }) => EXPIRES.has(tipo)) ? "expiracao" : "turno",
    precisa_humano_motivo: effects.find((effect) => effect.tipo === "NotifyTeam")?.motivo ?? null,
    saidas: plan.replies,
  });
  return toResult(answer);
}

const result = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    pedido: z.object({ id: z.number() }).nullable(),
    saidas: z.array(z.object({ id: z.number(), destino: z.string(), conteudo: z.custom<Outgoing>() })),
  }),
  z.object({ ok: z.literal(false), motivo: recusa }),
]);

function toResult(answer: unknown): CommitResult {
  const parsed = result.parse(answer);
  if (!parsed.ok) return parsed;
  return { ok: true, pedidoId: parsed.pedido?.id ?? null, claimed: parsed.saidas };
}

function pagamentoRow(effect: Extract<Effect, { tipo: "MovePagamento" }>) {
  const { de, para, valorPago, valorDevolvido, acao, bancoId, recebedor, copiaECola } = effect;
  return {
    pagamento_id: de.id,
    de: de.status,
    acao_de: de.acao,
    valor_pago_de: reaisFromCentavos(de.valorPago),
    valor_devolvido_de: reaisFromCentavos(de.valorDevolvido),
    para,
    acao,
    valor_pago: reaisFromCentavos(valorPago),
    valor_devolvido: reaisFromCentavos(valorDevolvido),
    provedor_pagamento_id: bancoId,
    recebedor,
    copia_e_cola: copiaECola,
  };
}

function moveRow({ pedidoId, de, para, motivo }: Extract<Effect, { tipo: "MovePedido" }>) {
  return { pedido_id: pedidoId, de, para, motivo };
}

function rewriteRow({ antes, pedido }: Extract<Effect, { tipo: "RewritePedido" }>, facts: Facts) {
  return {
    ...toPedidoRow(pedido, facts),
    pedido_id: antes.id,
    de: antes.status,
    carrinho_antes: antes.carrinho,
  };
}

const EXPIRES: ReadonlySet<Event["tipo"]> = new Set(["CarrinhoExpirado", "EstadoZerado"]);

function timerRow({ state, facts }: TurnPlan) {
  const { carrinhoEm, estadoVelhoEm } = timersOf(state, facts);
  return { carrinho_rotina_em: isoOrNull(carrinhoEm), estado_velho_em: isoOrNull(estadoVelhoEm) };
}

/** A person who is called has the conversation until they give it back, or have been silent for the shop's pause. */
function pausaRow({ effects, agora, facts }: TurnPlan) {
  const has = (tipo: Effect["tipo"]) => effects.some((effect) => effect.tipo === tipo);
  return {
    pausa_bot: has("PauseBot"),
    pausa_ate: isoOrNull(agora + facts.limites.pausaHumanoMin * 60_000),
    bot_volta: has("ResumeBot"),
  };
}

function isoOrNull(instante: number | null): string | null {
  return instante === null ? null : new Date(instante).toISOString();
}
