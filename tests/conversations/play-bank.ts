import { receivePaymentNotice } from "@/lib/inbox/receive-payment-notice";
import type { ConversaRef } from "@/lib/store/load-turn";
import { database } from "@/tests/support/database";
import type { AtoDoBanco } from "./read-script";

const ACTS: Readonly<Partial<Record<AtoDoBanco["verbo"], string>>> = {
  paga: "pay",
  devolve: "refund",
  contesta: "charge-back",
  expira: "expire",
};

/** Has the bank do something to a charge of this customer, and tells the shop as its notice would. */
export async function playBank(
  { verbo, valor, cobranca, calado }: AtoDoBanco,
  ref: ConversaRef | null,
  bank: { readonly url: string; readonly accessToken: string },
  nowMs: number,
): Promise<void> {
  const act = ACTS[verbo];
  if (act === undefined) {
    const fault = verbo === "recusa" ? "refuse" : "http500";
    return post(`${bank.url}/_control/faults`, { on: "create", fault, accessToken: bank.accessToken });
  }
  if (ref === null) throw new Error("nobody has written yet");
  const paymentId = await bankIdOf(ref, cobranca);
  await post(`${bank.url}/_bank/payments/${paymentId}/${act}`, valor === null ? {} : { amount: valor });
  if (calado) return;
  const { restauranteId } = ref;
  await receivePaymentNotice({ restauranteId, paymentId, signature: null, requestId: null }, () => nowMs);
}

async function bankIdOf({ conversaId }: ConversaRef, which: AtoDoBanco["cobranca"]): Promise<string> {
  const { rows } = await database.query<{ provedor_pagamento_id: string }>(
    `select g.provedor_pagamento_id from pagamentos g join pedidos p on p.id = g.pedido_id
      where p.conversa_id = $1 and g.provedor_pagamento_id is not null order by g.id desc`,
    [conversaId],
  );
  const row = rows[which === "ultima" ? 0 : 1];
  if (row === undefined) throw new Error("there is no such charge at the bank");
  return row.provedor_pagamento_id;
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
}
