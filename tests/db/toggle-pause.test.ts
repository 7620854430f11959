import { beforeAll, expect, test } from "vitest";
import { POST as invalidate } from "@/app/api/admin/cache/invalidate/route";
import { POST as toggle } from "@/app/api/admin/chat/toggle-pause/route";
import { receiveWebhook } from "@/lib/inbox/receive-webhook";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { uazapiText } from "@/tests/support/uazapi-text";

const TOKEN = "old-admin-token-0123456789";
const PHONE = "5519981110001";
let shop: TestShop;
let phoneId: string;

beforeAll(async () => {
  process.env.CACHE_INVALIDATE_TOKEN = TOKEN;
  shop = await newShop();
  await receiveWebhook("uazapi", uazapiText(shop, PHONE, "oi"), Date.now);
  const { rows } = await database.query("select phone_id from restaurantes where id = $1", [shop.id]);
  phoneId = rows[0].phone_id;
});

function call(body: unknown, token: string | null = TOKEN): Promise<Response> {
  const headers = new Headers(token === null ? {} : { "x-admin-token": token });
  const address = `http://x/api/admin/chat/toggle-pause?token=${TOKEN}`;
  return toggle(new Request(address, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function atendimento() {
  const { rows } = await database.query("select atendimento from clientes_estado where restaurante_id = $1", [
    shop.id,
  ]);
  return rows[0].atendimento;
}

test("a program of old pauses the bot for a customer, however it writes the number, and wakes it", async () => {
  const paused = await call({ cliente_zap: "551981110001@s.whatsapp.net", phone_id: phoneId, minutes: 15 });
  expect([paused.status, (await paused.json()).paused, await atendimento()]).toEqual([200, true, "humano"]);
  const awake = await call({ cliente_zap: PHONE, phone_id: phoneId, minutes: 0 });
  expect([awake.status, (await awake.json()).paused, await atendimento()]).toEqual([200, false, "bot"]);
});

test.each([
  ["another shop's number", { cliente_zap: PHONE, phone_id: "551100000000", minutes: 15 }, 404],
  ["a stranger", { cliente_zap: "5511900000000", minutes: 15 }, 400],
  ["minutes without end", { cliente_zap: PHONE, phone_id: "551100000000", minutes: 1e9 }, 400],
])("%s changes nothing", async (_, body, status) => {
  expect((await call(body)).status).toBe(status);
  expect(await atendimento()).toBe("bot");
});

test("the token opens in a header alone", async () => {
  const body = { cliente_zap: PHONE, phone_id: phoneId, minutes: 15 };
  for (const token of [null, "", "wrong-admin-token-0123456"])
    expect((await call(body, token)).status).toBe(401);
  const emptied = await invalidate(
    new Request("http://x/", { method: "POST", headers: { "x-cache-invalidate-token": TOKEN } }),
  );
  expect(await emptied.json()).toEqual({ status: "ok", deleted: 0, keys: [] });
});
