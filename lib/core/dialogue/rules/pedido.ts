import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { isPedidoAlteravel, PROXIMOS_STATUS } from "@/lib/core/pedido/status-pedido";

/** The team takes a pedido one step along its life, or cancels it; the customer is told by the reply. */
export function movePedido(command: Extract<Command, { tipo: "PedidoStatusChanged" }>): readonly Event[] {
  const { pedido, para, motivo, entregador } = command;
  if (!PROXIMOS_STATUS[pedido.status].includes(para)) {
    return [{ tipo: "PassoImpossivel", de: pedido.status, para }];
  }
  return [{ tipo: "PedidoAndou", pedido, para, motivo, porCliente: false, entregador }];
}

/** Only of what is on its way: the customer is asked to come to the door, and the team to help. */
export function courierFoundNobody({
  pedido,
}: Extract<Command, { tipo: "CourierFoundNobody" }>): readonly Event[] {
  return pedido.status === "saiu_entrega"
    ? [{ tipo: "ClienteNaoEncontrado", pedido }]
    : [{ tipo: "PassoImpossivel", de: pedido.status, para: "finalizado" }];
}

/**
 * Something is wanted otherwise in a placed pedido. Before the kitchen begins it may be taken back into the carrinho,
 * after a yes; once it is being made, or paid, a person sees what can be done.
 */
export function changePedido(facts: Facts): readonly Event[] {
  const pedido = facts.cliente.pedidoAberto;
  if (pedido === null) return [{ tipo: "AlvoNaoEncontrado" }];
  if (!isPedidoAlteravel(pedido.status)) {
    return [
      { tipo: "PedidoJaNaCozinha", numero: pedido.numero },
      { tipo: "HumanoChamado", motivo: "mudar_pedido_feito" },
    ];
  }
  if (pedido.pago) return [{ tipo: "HumanoChamado", motivo: "mudar_pedido_feito" }];
  return [{ tipo: "DuvidaAberta", pergunta: { tipo: "confirma_reabrir" } }];
}

/** Takes it back: the pedido is cancelled and its lines are the carrinho, in one commit, so that the stock stays held. */
export function reopenPedido(state: State, facts: Facts): readonly Event[] {
  const pedido = facts.cliente.pedidoAberto;
  const [refused] = changePedido(facts);
  if (pedido === null || refused?.tipo !== "DuvidaAberta") return changePedido(facts);
  const linhas = pedido.carrinho.map((linha, index) => ({ ...linha, linhaId: state.proximaLinhaId + index }));
  const { numero, reserva, cupom, tipoEntrega, endereco } = pedido;
  return [
    {
      tipo: "PedidoAndou",
      pedido,
      para: "cancelado",
      motivo: "o cliente reabriu para mudar",
      porCliente: true,
    },
    { tipo: "PedidoRetomado", numero, reserva, linhas, cupom, tipoEntrega, endereco },
  ];
}
