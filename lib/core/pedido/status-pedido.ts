/** `pedidos.status`, in the order of a pedido's life. */
export type StatusPedido =
  | "novo"
  | "agendado"
  | "confirmado"
  | "em_preparo"
  | "saiu_entrega"
  | "pronto_retirada"
  | "finalizado"
  | "cancelado";

/** Where each status may go next. `finalizado` and `cancelado` are the end. The same edges are a trigger in the database. */
export const PROXIMOS_STATUS: Readonly<Record<StatusPedido, readonly StatusPedido[]>> = {
  novo: ["agendado", "confirmado", "cancelado"],
  agendado: ["confirmado", "cancelado"],
  confirmado: ["em_preparo", "cancelado"],
  em_preparo: ["saiu_entrega", "pronto_retirada", "cancelado"],
  saiu_entrega: ["finalizado", "cancelado"],
  pronto_retirada: ["finalizado", "cancelado"],
  finalizado: [],
  cancelado: [],
};

/** The customer may still change or cancel it without a person: the kitchen has not begun. */
export function isPedidoAlteravel(status: StatusPedido): boolean {
  return status === "novo" || status === "agendado" || status === "confirmado";
}
