import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { database } from "@/tests/support/database";
import { type ShopOnWhatsapp, shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";

const { url, env } = inject("app");
const SECRET = env.WEBHOOK_SECRET ?? "";

let shop: ShopOnWhatsapp;
beforeAll(async () => {
  shop = await shopOnWhatsapp();
});

let next = 0;
/** A recorded webhook as this shop's instance would send it, with a message id of its own. */
function recorded(name = "webhook_text_conversation", change: object = {}) {
  const payload = JSON.parse(readFileSync(`tests/payloads/uazapi/${name}.json`, "utf8"));
  const message = {
    ...payload.message,
    messageid: `ID${Date.now()}${next++}`,
    messageTimestamp: Date.now(),
    ...change,
  };
  return { ...payload, instanceName: shop.instanceName, token: shop.token, message };
}

function post(body: unknown, headers: Record<string, string> = { "x-webhook-secret": SECRET }, query = "") {
  return fetch(`${url}/api/webhook${query}`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function storedOf(messageId: string): Promise<number> {
  return (
    (await database.query("select 1 from conversas where provedor_mensagem_id = $1", [messageId])).rowCount ??
    0
  );
}

describe("the webhook", () => {
  test("stores a message before it answers 200", async () => {
    const body = recorded();
    expect((await post(body)).status).toBe(200);
    expect(await storedOf(body.message.messageid)).toBe(1);
  });

  test("takes the secret in the address from gateways that cannot send headers", async () => {
    expect((await post(recorded(), {}, `?token=${SECRET}`)).status).toBe(200);
  });

  test.each([
    ["no secret", () => recorded(), {}],
    ["a wrong secret", () => recorded(), { "x-webhook-secret": "not-the-secret-at-all" }],
    ["an instance that is not ours", () => ({ ...recorded(), instanceName: "de-outro" }), undefined],
    [
      "a forged instance token",
      () => ({ ...recorded(), token: "00000000-0000-4000-8000-00000000dead" }),
      undefined,
    ],
    ["no instance token", () => ({ ...recorded(), token: "" }), undefined],
  ])("with %s answers 401, always the same, and stores nothing", async (_, make, headers) => {
    const body = make();
    const response = await post(body, headers);
    expect([response.status, await response.json()]).toEqual([401, { ok: false, error: "unauthorized" }]);
    expect(await storedOf(body.message.messageid)).toBe(0);
  });

  test("the token of another shop does not open this one's instance", async () => {
    const other = await shopOnWhatsapp();
    expect((await post({ ...recorded(), token: other.token })).status).toBe(401);
  });

  test.each([
    ["cut off", '{"EventType":"messages","message":{', 400],
    ["not JSON", "EventType=messages", 400],
    ["empty", "", 400],
    ["a bare number", "42", 200],
    ["null", "null", 200],
    ["an array", "[]", 200],
    ["nested ten thousand deep", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, 200],
    ["larger than the limit", `{"x":"${"a".repeat(300_000)}"}`, 413],
    ["with a key twice", '{"EventType":"messages","EventType":"x"}', 200],
  ])("with a body %s answers %s, and is never a 500", async (_, body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  test.each([
    "webhook_presence",
    "webhook_echo_sent_by_api",
    "webhook_reaction",
    "webhook_sticker",
    "webhook_contact",
    "webhook_location",
    "webhook_image",
    "webhook_audio_ptt",
  ])("%s is answered 200", async (name) => {
    expect((await post(recorded(name))).status).toBe(200);
  });

  test("a message of a group makes no customer and gets no answer", async () => {
    const body = recorded("webhook_text_conversation", { isGroup: true, chatid: "120363000000000000@g.us" });
    expect((await post(body)).status).toBe(200);
    expect(await storedOf(body.message.messageid)).toBe(0);
  });

  test.each([
    ["NUL and lone surrogates", "oi \u0000 \ud800 mundo"],
    ["a direction override", "\u202eoi"],
    ["five thousand characters", "a".repeat(5_000)],
    ["nothing but emoji", "🍕🍕"],
    ["what looks like SQL and HTML", "'); drop table pedidos; -- <script>alert(1)</script>"],
  ])("a text with %s is stored clean", async (_, text) => {
    const body = recorded("webhook_text_conversation", { text, content: text });
    expect((await post(body)).status).toBe(200);
    const { rows } = await database.query("select mensagem from conversas where provedor_mensagem_id = $1", [
      body.message.messageid,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].mensagem.length).toBeLessThanOrEqual(4_000);
    expect(rows[0].mensagem.isWellFormed()).toBe(true);
  });

  test("other methods are refused", async () => {
    expect((await fetch(`${url}/api/webhook`)).status).toBe(405);
  });
});

describe("routines and jobs", () => {
  const bearer = { authorization: `Bearer ${env.CRON_SECRET}` };

  test.each(["sweep", "abandoned-carts", "reset-states", "avaliar"])(
    "%s opens with the secret alone",
    async (name) => {
      const address = `${url}/api/cron/${name}`;
      const withHeader = async (authorization: string) =>
        (await fetch(address, { headers: { authorization } })).status;
      expect(await withHeader(`Bearer ${env.CRON_SECRET}`)).toBe(200);
      expect((await fetch(address)).status).toBe(401);
      expect((await fetch(`${address}?token=${env.CRON_SECRET}`)).status).toBe(401);
      for (const wrong of [
        "Bearer ",
        "Bearer wrong-but-just-as-long-0001",
        `Basic ${env.CRON_SECRET}`,
        env.CRON_SECRET ?? "",
      ])
        expect(await withHeader(wrong), wrong).toBe(401);
    },
  );

  test("a job opens with the secret alone", async () => {
    expect((await fetch(`${url}/api/jobs/turn`, { method: "POST", body: "{}" })).status).toBe(401);
  });

  test("a job that is not one is never tried again; one for nobody does nothing", async () => {
    const job = (body: string) => fetch(`${url}/api/jobs/turn`, { method: "POST", headers: bearer, body });
    expect((await job("{}")).status).toBe(489);
    expect(await (await job('{"restauranteId":1,"conversaId":999999}')).json()).toMatchObject({
      outcome: "nothing_to_do",
    });
  });
});

describe("health", () => {
  test("says what it depends on and whether anybody waits, and nothing else", async () => {
    const response = await fetch(`${url}/api/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      dependencies: {
        supabase: { ok: true },
        whatsapp: { ok: true },
        groq: { detail: "not configured: the parser answers alone" },
      },
    });
  });
});
