import type { AcaoNoBanco, Cobranca, StatusPagamento } from "@/lib/core/pagamento/cobranca";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { diferencaReserva, type Reserva, somaReservas } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { isNotaBaixa } from "./avaliacao";
import type { PedidoEditavel } from "./command";
import { effectsOfPix } from "./effects-pix";
import type { Event, MotivoHumano, PedidoFechado } from "./event";
import type { State } from "./state";

/** Data for the shell: what one commit must do besides writing the state. */
export type Effect =
  /** Twelfths of a unit; negative takes from the shelf. */
  | { readonly tipo: "MoveEstoque"; readonly produtoId: number; readonly deltaDozeAvos: number }
  | { readonly tipo: "WritePedido"; readonly pedido: PedidoFechado }
  /** Only while its lines are as in `antes`. */
  | { readonly tipo: "RewritePedido"; readonly antes: PedidoEditavel; readonly pedido: PedidoFechado }
  | {
      readonly tipo: "MovePedido";
      readonly pedidoId: number;
      readonly de: StatusPedido;
      readonly para: StatusPedido;
      readonly motivo: string | null;
    }
  | { readonly tipo: "NotifyTeam"; readonly motivo: MotivoHumano }
  | { readonly tipo: "PauseBot" }
  | { readonly tipo: "ResumeBot" }
  | { readonly tipo: "MarkAvaliacaoPedida"; readonly pedidoId: number }
  | {
      readonly tipo: "SaveAvaliacao";
      readonly pedidoId: number;
      readonly nota: number;
      readonly comentario: string | null;
    }
  | { readonly tipo: "OptOutCliente" }
  /** Only while the charge is as `de`. */
  | {
      readonly tipo: "MovePagamento";
      readonly de: Cobranca;
      readonly para: StatusPagamento;
      readonly valorPago: Centavos;
      readonly valorDevolvido: Centavos;
      readonly acao: AcaoNoBanco | null;
      readonly bancoId: string | null;
      readonly recebedor: string | null;
      readonly copiaECola: string | null;
    }
  /** The bank is asked at once what became of a charge. */
  | { readonly tipo: "CheckPix"; readonly cobrancaId: number }
  /** The team must look, while the bot goes on. */
  | { readonly tipo: "AlertTeam"; readonly motivo: MotivoAlerta };

export type MotivoAlerta =
  | "comprovante"
  | "pergunta"
  | "pagamento_alegado"
  | "pix_falhou"
  | "pix_nao_confere"
  | "pix_contestado"
  | "pix_devolvido"
  | "pix_nao_devolvido"
  | "avaliacao_baixa"
  | "cliente_nao_encontrado"
  /** Not of the dialogue: a message to the customer could not be delivered. */
  | "nao_entregue";

/**
 * Reads the effects off the events. Stock is moved by the difference between what was held before and after, so a
 * reservation cannot leak: a placed pedido keeps what its carrinho held, a cancelled one gives it back.
 */
export function effectsOf(before: State, after: State, events: readonly Event[]): readonly Effect[] {
  const held = somaReservas([before.reserva, ...events.flatMap(returnedBy)]);
  const holds = somaReservas([after.reserva, ...events.flatMap(keptBy)]);
  const moves = diferencaReserva(held, holds).map((move) => ({ tipo: "MoveEstoque", ...move }) as const);
  return [...moves, ...events.flatMap(effectsOfEvent)];
}

function returnedBy(event: Event): readonly Reserva[] {
  if (event.tipo === "PedidoAlterado") return [event.antes.reserva];
  return cancels(event) ? [event.pedido.reserva] : [];
}

function cancels(
  event: Event,
): event is Extract<Event, { tipo: "PedidoAndou" | "PixMudou" | "PedidoReaberto" | "PixFalhou" }> {
  switch (event.tipo) {
    case "PedidoAndou":
      return event.para === "cancelado";
    case "PixMudou":
      return event.veredito.pedidoPara === "cancelado";
    case "PedidoReaberto":
      return true;
    default:
      return false;
  }
}

function keptBy(event: Event): readonly Reserva[] {
  if (event.tipo === "PedidoAlterado") return [event.fechado.reserva];
  return event.tipo === "PedidoConfirmado" ? [event.pedido.reserva] : [];
}

function effectsOfEvent(event: Event): readonly Effect[] {
  switch (event.tipo) {
    case "PedidoConfirmado":
      return [{ tipo: "WritePedido", pedido: event.pedido }];
    case "PedidoAlterado":
      return alterado(event);
    case "PedidoAndou":
      return [
        {
          tipo: "MovePedido",
          pedidoId: event.pedido.id,
          de: event.pedido.status,
          para: event.para,
          motivo: event.motivo,
        },
      ];
    case "ClienteNaoEncontrado":
      return [{ tipo: "AlertTeam", motivo: "cliente_nao_encontrado" }];
    case "PixPronto":
    case "PixMudou":
    case "PixFalhou":
    case "PixEmConferencia":
    case "PedidoReaberto":
      return effectsOfPix(event);
    case "HumanoChamado":
      return [{ tipo: "NotifyTeam", motivo: event.motivo }, { tipo: "PauseBot" }];
    case "ComprovanteRecebido":
      return [{ tipo: "AlertTeam", motivo: "comprovante" }];
    case "EquipeConsultada":
      return [{ tipo: "AlertTeam", motivo: "pergunta" }];
    case "PagamentoAlegado":
      return [{ tipo: "AlertTeam", motivo: "pagamento_alegado" }];
    case "AvaliacaoDada":
      return [saveAvaliacao(event), ...(isNotaBaixa(event.nota) ? [ALERTA_DE_NOTA] : [])];
    case "AvaliacaoComentada":
      return [saveAvaliacao(event)];
    case "AvaliacaoPedida":
      return [{ tipo: "MarkAvaliacaoPedida", pedidoId: event.pedidoId }];
    case "BotVoltou":
      return [{ tipo: "ResumeBot" }];
    case "SaidaDeDivulgacao":
      return [{ tipo: "OptOutCliente" }];
    default:
      return [];
  }
}

/** A charge is for one amount: with another total the pedido is written anew, and its charge withdrawn with the old one. */
function alterado({ antes, fechado, comoNovo }: Extract<Event, { tipo: "PedidoAlterado" }>): Effect[] {
  if (!comoNovo) return [{ tipo: "RewritePedido", antes, pedido: fechado }];
  const { id: pedidoId, status: de } = antes;
  return [
    { tipo: "MovePedido", pedidoId, de, para: "cancelado", motivo: "alterado pela loja antes de pagar" },
    { tipo: "WritePedido", pedido: fechado },
  ];
}

function saveAvaliacao({
  pedidoId,
  nota,
  comentario,
}: {
  readonly pedidoId: number;
  readonly nota: number;
  readonly comentario: string | null;
}): Effect {
  return { tipo: "SaveAvaliacao", pedidoId, nota, comentario };
}

/** The team is told, and the bot goes on: it still asks what happened. */
const ALERTA_DE_NOTA: Effect = { tipo: "AlertTeam", motivo: "avaliacao_baixa" };
