import type { StatusPedido } from "@/lib/core/pedido/status-pedido";

export type NextStep = { readonly para: StatusPedido; readonly rotulo: string };

/** The one thing to do next with a pedido, in the words of the counter; null once it has ended. */
export function nextStep(status: StatusPedido, tipoEntrega: "entrega" | "retirada"): NextStep | null {
  switch (status) {
    case "novo":
    case "agendado":
      return { para: "confirmado", rotulo: "Confirmar" };
    case "confirmado":
      return { para: "em_preparo", rotulo: "Aceitar" };
    case "em_preparo":
      return tipoEntrega === "entrega"
        ? { para: "saiu_entrega", rotulo: "Saiu para entrega" }
        : { para: "pronto_retirada", rotulo: "Pronto para retirada" };
    case "saiu_entrega":
      return { para: "finalizado", rotulo: "Entregue" };
    case "pronto_retirada":
      return { para: "finalizado", rotulo: "Retirado" };
    case "finalizado":
    case "cancelado":
      return null;
  }
}
