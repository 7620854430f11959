import { expect, inject, test } from "vitest";
import { database } from "@/tests/support/database";
import { movePedido } from "@/tests/support/move-pedido";
import {
  closeOrder,
  expectNothingLost,
  minutesPass,
  orderUnanswered,
  pedidosOf,
  sweep,
  until,
} from "@/tests/support/outage";
import {
  planSendFault,
  requestsOf,
  type ShopOnWhatsapp,
  shopOnWhatsapp,
} from "@/tests/support/shop-on-whatsapp";

const { url, gatewayUrl } = inject("app");

/** The send has met the trouble; the sweep of a test beside this one may have mended it already. */
async function untilTried(shop: ShopOnWhatsapp): Promise<void> {
  await until(async () => {
    const { rowCount } = await database.query(
      "select 1 from saidas where restaurante_id = $1 and (erro is not null or status = 'enviada')",
      [shop.id],
    );
    return rowCount === 1;
  });
}

/** As at the gateway: the shop's number drops off, or is back. */
async function connection(shop: ShopOnWhatsapp, change: "connect" | "disconnect"): Promise<void> {
  const control = `${gatewayUrl}/_control/instances/${shop.instanceName}/${change}`;
  await fetch(control, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
}

async function statusOf(shop: ShopOnWhatsapp): Promise<string> {
  const { rows } = await database.query("select canal_status from restaurantes where id = $1", [shop.id]);
  return rows[0].canal_status;
}

test.each([
  ["down", "http500", 2],
  ["refusing for its own limit", "http429", 2],
  ["silent", "hang", 1],
  ["silent after it took the message", "acceptThenTimeout", 1],
])("with the gateway %s the answer waits, and the order closes once it is back", async (_, fault, sends) => {
  const shop = await shopOnWhatsapp();
  const phone = shop.phone("5519977773001");
  // A send that was certainly not taken is repeated once, at once.
  for (let send = 0; send < sends; send++) await planSendFault(shop, fault);
  const said = await orderUnanswered(phone);
  await untilTried(shop);
  await minutesPass();
  await sweep(url);
  await phone.replies(1, said.sequence);
  const yes = await phone.says("sim");
  await phone.replies(1, yes.sequence);
  await expectNothingLost(shop, [phone]);
});

test("with the shop's number disconnected a message waits without a storm, and goes once it is back", async () => {
  const shop = await shopOnWhatsapp();
  const phone = shop.phone("5519977773002");
  await closeOrder(phone);
  const [pedido] = await pedidosOf(shop);
  const before = (await phone.thread()).at(-1)?.sequence ?? 0;
  await connection(shop, "disconnect");
  await until(async () => (await statusOf(shop)) === "desconectado");
  const ref = { restauranteId: shop.id, conversaId: Number(pedido.conversa_id) };
  await movePedido(ref, "em_preparo", Date.parse(pedido.created_at));
  for (let sweeps = 0; sweeps < 3; sweeps++) {
    await minutesPass();
    await sweep(url);
  }
  const refused = (await requestsOf(shop)).filter(({ status }) => status === 500);
  expect(refused).toHaveLength(1);
  await connection(shop, "connect");
  await until(async () => (await statusOf(shop)) === "conectado");
  await minutesPass();
  await sweep(url);
  const [reply] = await phone.replies(1, before);
  expect(reply?.words).toContain("já está preparando");
  await expectNothingLost(shop, [phone]);
});
