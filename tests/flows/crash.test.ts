import { describe, expect, inject, test } from "vitest";
import { type App, startApp } from "@/local/start-app";
import { database } from "@/tests/support/database";
import { planSendFault, type ShopOnWhatsapp, shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";

const { env, distDir, clockUrl } = inject("app");

/** A shop whose webhooks go to an app of its own, which the test may kill. */
async function shopWithApp(): Promise<{ shop: ShopOnWhatsapp; app: App; restart(): Promise<App> }> {
  const app = await startApp({ env, distDir });
  const port = Number(new URL(app.url).port);
  const shop = await shopOnWhatsapp(app.url);
  return { shop, app, restart: () => startApp({ env, distDir, port }) };
}

async function sweep(app: App): Promise<void> {
  const response = await fetch(`${app.url}/api/cron/sweep`, {
    headers: { authorization: `Bearer ${env.CRON_SECRET}` },
  });
  expect(response.status).toBe(200);
}

/** Longer than a dead sender is waited for. */
async function aMinutePasses(): Promise<void> {
  await fetch(`${clockUrl}/clock/advance`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ minutes: 1 }),
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("it did not come to that");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ORDER = "uma calabresa grande, vou retirar, meu nome é Ana, pago no débito, só isso";
const pedidos = async (shop: ShopOnWhatsapp) =>
  (await database.query("select * from pedidos where restaurante_id = $1", [shop.id])).rows;

describe("kill -9 of the app", () => {
  test.each([
    ["the gateway had not taken the reply", "hang"],
    ["the gateway had taken it", "acceptThenTimeout"],
  ])(
    "between commit and delivery, when %s: the reply arrives once and the pedido exists once",
    async (_, fault) => {
      const { shop, app, restart } = await shopWithApp();
      const phone = shop.phone("5519977770001");
      const said = await phone.says(ORDER);
      await phone.replies(1, said.sequence);
      await planSendFault(shop, fault);
      const confirmed = await phone.says("sim");
      await until(async () => (await pedidos(shop)).length === 1);
      await app.kill();

      const again = await restart();
      await aMinutePasses();
      await sweep(again);
      await sweep(again);
      await phone.replies(1, confirmed.sequence);
      const { messages } = await phone.received(confirmed.sequence);
      expect(messages.map(({ words, times }) => [words.includes("confirmado"), times])).toEqual([[true, 1]]);
      expect(await pedidos(shop)).toHaveLength(1);
      await again.stop();
    },
  );

  test("after the message was acknowledged and before its turn: the turn is swept up, once", async () => {
    const { shop, app, restart } = await shopWithApp();
    const phone = shop.phone("5519977770002");
    const said = await phone.says("oi");
    await until(
      async () =>
        (await database.query("select 1 from conversas where provedor_mensagem_id = $1", [said.id]))
          .rowCount === 1,
    );
    await app.kill();

    const again = await restart();
    await aMinutePasses();
    await Promise.all([sweep(again), sweep(again)]);
    await phone.replies(1, said.sequence);
    expect((await phone.received(said.sequence)).total).toBe(1);
    await again.stop();
  });

  test("while it is down the gateway keeps the message, and the app answers when it is back", async () => {
    const { shop, app, restart } = await shopWithApp();
    const phone = shop.phone("5519977770003");
    await app.kill();
    const said = await phone.says("oi");
    const again = await restart();
    await phone.replies(1, said.sequence, 20_000);
    expect((await phone.received(said.sequence)).total).toBe(1);
    await again.stop();
  });
});
