import { expect, inject } from "vitest";
import type { MessageView } from "@/local/whatsapp/phone-api/message-view";
import type { CustomerPhone } from "./customer-phone";
import { database } from "./database";
import type { ShopOnWhatsapp } from "./shop-on-whatsapp";

const ORDER = "uma calabresa grande, vou retirar, meu nome é Ana, pago no débito, só isso";

/** The whole order in two messages, each answered; what is down must not be felt. */
export async function closeOrder(phone: CustomerPhone, patienceMs = 15_000): Promise<void> {
  for (const words of [ORDER, "sim"]) {
    const said = await phone.says(words);
    await phone.replies(1, said.sequence, patienceMs);
  }
}

/** Orders where no answer comes for now; the message is stored. */
export async function orderUnanswered(phone: CustomerPhone): Promise<MessageView> {
  const said = await phone.says(ORDER);
  await until(async () => {
    const { rowCount } = await database.query("select 1 from conversas where provedor_mensagem_id = $1", [
      said.id,
    ]);
    return rowCount === 1;
  });
  return said;
}

/** At the end of it one pedido for each customer, every message of theirs read, every one of ours sent, and none twice. */
export async function expectNothingLost(
  shop: ShopOnWhatsapp,
  phones: readonly CustomerPhone[],
): Promise<void> {
  await until(async () => Object.values(await leftOver(shop)).every((count) => count === 0));
  expect(await pedidosOf(shop)).toHaveLength(phones.length);
  for (const phone of phones) {
    const { messages } = await phone.received();
    expect(messages.filter(({ words }) => words.includes("✅ Pedido"))).toHaveLength(1);
    expect(messages.filter(({ times }) => times > 1)).toEqual([]);
  }
}

async function leftOver(shop: ShopOnWhatsapp) {
  const { rows } = await database.query<{ unread: number; unsent: number }>(
    `select (select count(*)::int from conversas where restaurante_id = $1 and role = 'user' and lida_em is null) as unread,
       (select count(*)::int from saidas where restaurante_id = $1 and status <> 'enviada') as unsent`,
    [shop.id],
  );
  return rows[0] ?? { unread: 0, unsent: 0 };
}

export async function pedidosOf(shop: ShopOnWhatsapp) {
  return (await database.query("select * from pedidos where restaurante_id = $1", [shop.id])).rows;
}

export async function sweep(appUrl: string): Promise<void> {
  const { CRON_SECRET } = inject("app").env;
  const response = await fetch(`${appUrl}/api/cron/sweep`, {
    headers: { authorization: `Bearer ${CRON_SECRET}` },
  });
  expect(response.status).toBe(200);
}

/** Longer than a dead sender is waited for. */
export async function minutesPass(minutes = 1): Promise<void> {
  await fetch(`${inject("app").clockUrl}/clock/advance`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ minutes }),
  });
}

export async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("it did not come to that");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
