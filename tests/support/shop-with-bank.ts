import { randomInt, randomUUID } from "node:crypto";
import { inject } from "vitest";
import { connectBank } from "@/lib/admin/connect-bank";
import { callRpc } from "@/lib/services/supabase";
import type { ChargeView } from "@/local/mercadopago/panel-routes";
import type { customerPhone } from "./customer-phone";
import { database } from "./database";
import { type ShopOnWhatsapp, shopOnWhatsapp } from "./shop-on-whatsapp";

type Phone = ReturnType<typeof customerPhone>;

/** A restaurante whose Pix is charged at the running bank. */
export type ShopWithBank = ShopOnWhatsapp & {
  readonly accessToken: string;
  readonly webhookSecret: string;
  /** Plans trouble for this shop's calls or notices. */
  fault(on: string, fault: string, times?: number): Promise<void>;
};

export async function shopWithBank(): Promise<ShopWithBank> {
  const shop = await shopOnWhatsapp();
  const account = { accessToken: `APP_USR-${randomUUID()}`, webhookSecret: randomUUID() };
  await post("/_control/accounts", {
    ...account,
    collectorId: randomInt(1e6, 1e9),
    name: "Pizzaria de teste",
    pixKey: "pix@pizzaria.example",
  });
  await connectBank(shop.id, account);
  return {
    ...shop,
    ...account,
    fault: (on, fault, times = 1) =>
      post("/_control/faults", { on, fault, times, accessToken: account.accessToken }),
  };
}

/** What the bank does to a payment when told. */
export async function atBank(
  act: "pay" | "refund" | "charge-back" | "mediation" | "expire",
  bancoId: string,
  amount?: number,
): Promise<void> {
  await post(`/_bank/payments/${bancoId}/${act}`, amount === undefined ? {} : { amount });
}

/** Every charge of the bank, of whatever shop. */
export async function chargesAtBank(): Promise<ChargeView[]> {
  return (await fetch(`${inject("app").bankUrl}/_bank/payments`)).json();
}

/** Tells the app of a payment, as a notice with these parts would. */
export function notice(
  shop: { readonly id: number },
  paymentId: string,
  change: { readonly token?: string; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  const { url, env } = inject("app");
  const query = new URLSearchParams({
    restaurante: String(shop.id),
    token: change.token ?? env.MP_WEBHOOK_TOKEN ?? "",
    "data.id": paymentId,
    type: "payment",
  });
  return fetch(`${url}/api/webhook/mercadopago?${query}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...change.headers },
    body: JSON.stringify({ type: "payment", action: "payment.updated", data: { id: paymentId } }),
  });
}

/** Runs the routine of every minute. */
export async function sweepNow(): Promise<void> {
  const { url, env } = inject("app");
  const response = await fetch(`${url}/api/cron/sweep`, {
    headers: { authorization: `Bearer ${env.CRON_SECRET}` },
  });
  if (!response.ok) throw new Error(`the sweep answered ${response.status}`);
}

export type PagamentoRow = {
  readonly id: number;
  readonly status: string;
  readonly acao: string | null;
  readonly valor_pago: string;
  readonly valor_devolvido: string;
  readonly provedor_pagamento_id: string;
  readonly codigo_publico: string;
  readonly copia_e_cola: string;
  readonly pedido_id: number;
  readonly pedido: string;
  readonly precisa_humano_motivo: string | null;
};

/** The payments of a customer with the status of their pedidos, oldest first. */
export async function pagamentosOf(shop: ShopOnWhatsapp, phone: Phone): Promise<PagamentoRow[]> {
  const [first] = await phone.thread();
  const { rows } = await database.query<PagamentoRow>(
    `select g.*, p.status as pedido, e.precisa_humano_motivo from pagamentos g join pedidos p on p.id = g.pedido_id
       join conversas m on m.conversa_id = p.conversa_id join clientes_estado e on e.id = p.conversa_id
      where p.restaurante_id = $1 and m.provedor_mensagem_id = $2 order by g.id`,
    [shop.id, first?.id],
  );
  return rows;
}

/** Where every approved centavo of a shop is, as the reconciliation tells it. */
export function conciliar(shop: { readonly id: number }): Promise<unknown> {
  return callRpc("conciliar", { restaurante_id: shop.id });
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${inject("app").bankUrl}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}
