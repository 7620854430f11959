import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { nextQuestion } from "@/lib/core/dialogue/next-question";
import type { State } from "@/lib/core/dialogue/state";
import { isReminderWanted, isStale, PIX_GRACE_MIN, paradaHaMin } from "@/lib/core/dialogue/timers";
import { movePedido } from "./pedido";
import { awaitingPix } from "./pix";

/** Reminds once of a carrinho nobody goes on with, then gives it up with its stock. Called late, it does the later of both. */
export function carrinhoIdle(state: State, facts: Facts): readonly Event[] {
  if (state.humanoChamado || facts.conversa.quieta) return [];
  return state.carrinho.length === 0 ? pixIdle(state, facts) : carrinhoParado(state, facts);
}

function carrinhoParado(state: State, facts: Facts): readonly Event[] {
  const { lembreteCarrinhoMin, expiraCarrinhoMin } = facts.limites;
  const paradoMin = paradaHaMin(state, facts);
  if (paradoMin >= expiraCarrinhoMin) {
    return [{ tipo: "CarrinhoExpirado", linhas: state.carrinho, avisa: isWorthTelling(state, facts) }];
  }
  if (paradoMin < lembreteCarrinhoMin || !isReminderWanted(state, facts)) return [];
  const pergunta = nextQuestion(state, facts);
  return [
    { tipo: "CarrinhoLembrado", expiraEmMin: Math.ceil(expiraCarrinhoMin - paradoMin) },
    ...(pergunta === null ? [] : [{ tipo: "Perguntou", pergunta } as const]),
  ];
}

/** The same for a pedido that waits for its Pix: the code can be had again, and then pedido and charge are cancelled together. */
function pixIdle(state: State, facts: Facts): readonly Event[] {
  const awaiting = awaitingPix(state, facts);
  if (awaiting === null) return [];
  const { pedido, pix } = awaiting;
  const { lembretePixMin, pixExpiraMin } = facts.limites;
  const paradoMin = paradaHaMin(state, facts);
  if (paradoMin >= pixExpiraMin + PIX_GRACE_MIN) {
    return [
      {
        tipo: "PedidoAndou",
        pedido,
        para: "cancelado",
        motivo: "o Pix não foi pago a tempo",
        porCliente: false,
      },
    ];
  }
  if (paradoMin < lembretePixMin || !isReminderWanted(state, facts)) return [];
  return [{ tipo: "PixLembrado", pedido, cobranca: pix.cobranca }];
}

/** Not to somebody who is left alone, nor to one a person has spoken with since, nor hours after it happened. */
function isWorthTelling(state: State, { agora, cliente, conversa, limites }: Facts): boolean {
  const { ultimaAtividade } = state;
  if (ultimaAtividade === null || cliente.semLembretes) return false;
  if (conversa.humanoEm !== null && conversa.humanoEm > ultimaAtividade) return false;
  return agora - ultimaAtividade <= (limites.expiraCarrinhoMin + LATE_MIN) * 60_000;
}

const LATE_MIN = 60;

export function stateStale(state: State, facts: Facts): readonly Event[] {
  return isStale(state, facts) ? [{ tipo: "EstadoZerado" }] : [];
}

/** Only what was scheduled: one that still waits for its Pix stays where it is. */
export function scheduleDue({ pedido }: Extract<Command, { tipo: "ScheduleDue" }>): readonly Event[] {
  if (pedido.status !== "agendado") return [];
  return movePedido({ tipo: "PedidoStatusChanged", pedido, para: "confirmado", motivo: null });
}
