import { describe, expect, inject, test } from "vitest";
import { type App, startApp } from "@/local/start-app";
import { minutesPass, orderUnanswered, pedidosOf, sweep, until } from "@/tests/support/outage";
import {
  planSendFault,
  requestsOf,
  type ShopOnWhatsapp,
  shopOnWhatsapp,
} from "@/tests/support/shop-on-whatsapp";

const { env, distDir } = inject("app");

/** A shop whose webhooks go to an app of its own, which the test may kill. */
async function shopWithApp(): Promise<{ shop: ShopOnWhatsapp; app: App; restart(): Promise<App> }> {
  const app = await startApp({ env, distDir });
  const port = Number(new URL(app.url).port);
  const shop = await shopOnWhatsapp(app.url);
  return { shop, app, restart: () => startApp({ env, distDir, port }) };
}

const ORDER = "uma calabresa grande, vou retirar, meu nome é Ana, pago no débito, só isso";

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
      await until(async () => (await requestsOf(shop)).some(({ status }) => status === null));
      await app.kill();

      const again = await restart();
      await minutesPass();
      await sweep(again.url);
      await sweep(again.url);
      await phone.replies(1, confirmed.sequence);
      const { messages } = await phone.received(confirmed.sequence);
      expect(messages.map(({ words, times }) => [words.includes("confirmado"), times])).toEqual([[true, 1]]);
      expect(await pedidosOf(shop)).toHaveLength(1);
      await again.stop();
    },
  );

  test("after the message was acknowledged and before its turn: the turn is swept up, once", async () => {
    const { shop, app, restart } = await shopWithApp();
    const phone = shop.phone("5519977770002");
    const said = await orderUnanswered(phone);
    await app.kill();

    const again = await restart();
    await minutesPass();
    await Promise.all([sweep(again.url), sweep(again.url)]);
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
