import { element, fill } from "@/local/browser/element";
import { takeThemeFromFrame } from "@/local/browser/theme-from-frame";
import type { ChargeView } from "@/local/mercadopago/panel-routes";
import { chargeCard } from "./charge-card";

const REFRESH_MS = 1_500;

takeThemeFromFrame();
const list = element("ul", { class: "charges", "aria-label": "Cobranças" });
document.body.append(
  element(
    "main",
    { class: "bank" },
    element("p", { class: "bank-hint" }, "O banco do cliente. Cada Pix pedido no telefone aparece aqui."),
    list,
  ),
);

let shown = "";

/** Redraws only what changed, so that a button is not taken away from under a finger. */
async function refresh(): Promise<void> {
  const text = await (await fetch("/_bank/payments")).text();
  if (text === shown) return;
  shown = text;
  const charges: ChargeView[] = JSON.parse(text);
  const empty = element("li", { class: "charges-empty" }, "Nenhuma cobrança ainda.");
  fill(list, ...(charges.length === 0 ? [empty] : charges.map((charge) => chargeCard(charge, refresh))));
}

await refresh();
setInterval(() => void refresh(), REFRESH_MS);
