import { element } from "@/local/browser/element";
import type { ChargeView } from "@/local/mercadopago/panel-routes";

/** One charge with what can be done to it now. */
export function chargeCard(charge: ChargeView, onDone: () => Promise<void>): HTMLElement {
  const button = (label: string, action: string, amount?: number) =>
    element(
      "button",
      { type: "button", class: "charge-action", onclick: () => void act(charge.id, action, amount, onDone) },
      label,
    );
  return element(
    "li",
    { class: "charge", "data-status": charge.status },
    element(
      "header",
      { class: "charge-head" },
      element("strong", {}, charge.description),
      element("span", { class: "charge-amount" }, reais(charge.amount)),
    ),
    element("p", { class: "charge-status" }, statusText(charge)),
    element("div", { class: "charge-actions" }, ...buttonsFor(charge, button)),
  );
}

type Button = (label: string, action: string, amount?: number) => HTMLElement;

function buttonsFor({ status, amount }: ChargeView, button: Button): HTMLElement[] {
  switch (status) {
    case "pending":
      return [
        button("Pagar", "pay"),
        button("Pagar valor errado", "pay", Math.max(1, amount - 100)),
        button("Deixar expirar", "expire"),
      ];
    case "cancelled":
      return [button("Pagar atrasado", "pay")];
    case "approved":
      return [button("Devolver", "refund"), button("Contestar", "charge-back")];
    default:
      return [];
  }
}

function statusText({ status, statusDetail, paid, refunded, expiresAt }: ChargeView): string {
  switch (status) {
    case "pending":
      return `esperando pagamento até ${new Date(expiresAt).toLocaleTimeString("pt-BR", { hour: "2-digit", minute: "2-digit" })}`;
    case "approved":
      return refunded > 0 ? `pago ${reais(paid)}, devolvido ${reais(refunded)}` : `pago ${reais(paid)}`;
    case "cancelled":
      return statusDetail === "expired" ? "expirado" : "cancelado pela loja";
    case "refunded":
      return `devolvido ${reais(paid)}`;
    case "charged_back":
      return "contestado";
    default:
      return status;
  }
}

function reais(centavos: number): string {
  return (centavos / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });
}

async function act(
  id: number,
  action: string,
  amount: number | undefined,
  onDone: () => Promise<void>,
): Promise<void> {
  await fetch(`/_bank/payments/${id}/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(amount === undefined ? {} : { amount }),
  });
  await onDone();
}
