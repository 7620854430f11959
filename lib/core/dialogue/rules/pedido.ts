import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import { PROXIMOS_STATUS } from "@/lib/core/pedido/status-pedido";

/** The team takes a pedido one step along its life, or cancels it; the customer is told by the reply. */
export function movePedido(command: Extract<Command, { tipo: "PedidoStatusChanged" }>): readonly Event[] {
  const { pedido, para, motivo } = command;
  if (!PROXIMOS_STATUS[pedido.status].includes(para)) {
    return [{ tipo: "PassoImpossivel", de: pedido.status, para }];
  }
  return [{ tipo: "PedidoAndou", pedido, para, motivo, porCliente: false }];
}
