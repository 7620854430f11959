import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { choosePort, loopbackAddress } from "@/local/ports";
import { type LocalQstash, startQstash } from "@/local/qstash/start-qstash";
import { type App, startApp } from "@/local/start-app";
import {
  closeOrder,
  expectNothingLost,
  minutesPass,
  orderUnanswered,
  sweep,
  until,
} from "@/tests/support/outage";
import { type ShopOnWhatsapp, shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";

const { env, distDir } = inject("app");

let qstash: LocalQstash;
let app: App;
beforeAll(async () => {
  qstash = await startQstash({ nowMs: Date.now });
  const port = await choosePort("app", null);
  const settings = {
    // It calls back there, and signs for that address.
    PUBLIC_BASE_URL: `http://${loopbackAddress}:${port}`,
    QSTASH_URL: qstash.url,
    QSTASH_TOKEN: qstash.token,
    QSTASH_CURRENT_SIGNING_KEY: qstash.currentSigningKey,
    QSTASH_NEXT_SIGNING_KEY: qstash.nextSigningKey,
  };
  app = await startApp({ env: { ...env, ...settings }, distDir, port });
});
afterAll(async () => {
  await app.stop();
  await qstash.stop();
});
beforeEach(() => qstash.misbehave({}));

let next = 5519977774000;
async function customerOfNewShop() {
  const shop = await shopOnWhatsapp(app.url);
  return { shop, phone: shop.phone(`${next++}`) };
}

const turnsAsked = () => qstash.published.filter(({ destination }) => destination.endsWith("/api/jobs/turn"));

describe("with QStash in use", () => {
  test("the turn of a message that may go on is a signed job of the app's own address", async () => {
    const { shop, phone } = await customerOfNewShop();
    const before = turnsAsked().length;
    await closeOrder(phone);
    await expectNothingLost(shop, [phone]);
    const [asked] = turnsAsked().slice(before);
    expect(asked?.destination).toBe(`${app.url}/api/jobs/turn`);
    // By which the job's log is found from the webhook's.
    expect(asked?.forwarded["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(qstash.delivered.at(-1)).toBe(200);
  });

  test("an order closes while its keys rotate", async () => {
    const { shop, phone } = await customerOfNewShop();
    qstash.misbehave({ signsWith: qstash.nextSigningKey });
    await closeOrder(phone);
    await expectNothingLost(shop, [phone]);
  });

  test("signed by another's key nothing is taken, and the sweep answers once", async () => {
    const { shop, phone } = await customerOfNewShop();
    qstash.misbehave({ signsWith: "sig_of_somebody_else" });
    const said = await orderUnanswered(phone);
    await until(async () => qstash.delivered.at(-1) === 401);
    await answeredBySweep(shop, phone, said.sequence);
  });
});

async function answeredBySweep(
  shop: ShopOnWhatsapp,
  phone: ReturnType<ShopOnWhatsapp["phone"]>,
  sequence: number,
): Promise<void> {
  await qstash.settled();
  await minutesPass();
  await sweep(app.url);
  await phone.replies(1, sequence);
  const yes = await phone.says("sim");
  await phone.replies(1, yes.sequence);
  await expectNothingLost(shop, [phone]);
}

describe("an order closes", () => {
  test.each([
    ["down", { takes: "nothing" }],
    ["silent", { takes: "in silence" }],
    ["answering nonsense", { takes: "garbage" }],
    ["delivering three times", { copies: 3 }],
    ["delivering late and in another order", { copies: 2, extraMs: (index: number) => (index % 3) * 250 }],
  ] as const)("with QStash %s", async (_, mischief) => {
    const { shop, phone } = await customerOfNewShop();
    qstash.misbehave(mischief);
    await closeOrder(phone);
    await qstash.settled();
    await expectNothingLost(shop, [phone]);
  });

  test("with QStash losing what it took, by the sweep", async () => {
    const { shop, phone } = await customerOfNewShop();
    qstash.misbehave({ losesEvery: 1 });
    const said = await orderUnanswered(phone);
    await answeredBySweep(shop, phone, said.sequence);
  });
});
