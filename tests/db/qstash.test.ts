import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as runRoutine } from "@/app/api/jobs/routine/route";
import { POST as runJob } from "@/app/api/jobs/turn/route";
import { bringAbout } from "@/lib/inbox/ask-for-turn";
import { receiveWebhook } from "@/lib/inbox/receive-webhook";
import { sweep } from "@/lib/jobs/sweep";
import { whole } from "@/local/http/answer";
import { type LoopbackServer, startLoopbackServer } from "@/local/http/loopback-server";
import { readBytes } from "@/local/http/read-json";
import { type LocalQstash, startQstash } from "@/local/qstash/start-qstash";
import { database } from "@/tests/support/database";
import { newShop, type TestShop } from "@/tests/support/new-shop";
import { uazapiText } from "@/tests/support/uazapi-text";

let qstash: LocalQstash;
let app: LoopbackServer;
let shop: TestShop;

beforeAll(async () => {
  qstash = await startQstash({ nowMs: Date.now });
  app = await startLoopbackServer({
    purpose: "app",
    port: null,
    async handle(incoming, url) {
      const headers = new Headers();
      for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
      const body = new Uint8Array(await readBytes(incoming));
      const run = url.pathname === "/api/jobs/routine" ? runRoutine : runJob;
      const response = await run(new Request(url, { method: "POST", headers, body }));
      return whole(response.status, "application/json", await response.text(), {
        ...Object.fromEntries(response.headers),
      });
    },
  });
  Object.assign(process.env, {
    PUBLIC_BASE_URL: app.url,
    QSTASH_URL: qstash.url,
    QSTASH_TOKEN: qstash.token,
    QSTASH_CURRENT_SIGNING_KEY: qstash.currentSigningKey,
    QSTASH_NEXT_SIGNING_KEY: qstash.nextSigningKey,
    MESSAGE_DEBOUNCE_SECONDS: "2",
  });
  shop = await newShop();
});
afterAll(() => Promise.all([qstash.stop(), app.stop()]));
beforeEach(() => qstash.misbehave({}));

let nextPhone = 5519970000000;

/** A customer who writes; each webhook is stored, and its turn asked for as the app does. */
function newCustomer() {
  const phone = `${nextPhone++}`;
  let conversaId = 0;
  return {
    conversaId: () => conversaId,
    async says(text: string) {
      const [outcome] = await receiveWebhook("uazapi", uazapiText(shop, phone, text), Date.now);
      if (outcome?.kind !== "turn_due") throw new Error(outcome?.kind);
      conversaId = outcome.ref.conversaId;
      await bringAbout(outcome, Date.now);
      return outcome;
    },
  };
}

async function stateOf(conversaId: number) {
  const { rows } = await database.query(
    `select (select count(*)::int from conversas where conversa_id = $1 and role = 'user' and lida_em is null) as unread,
       (select count(*)::int from turnos where conversa_id = $1) as turns,
       (select dados_parciais -> 'carrinho' from clientes_estado where id = $1) as carrinho`,
    [conversaId],
  );
  return {
    ...rows[0],
    quantities: (rows[0].carrinho ?? []).map((item: { quantidade: number }) => item.quantidade),
  };
}

describe("a turn by QStash", () => {
  test("is asked for once for each message, one at a time in a conversation, and signed", async () => {
    const ana = newCustomer();
    const due = await ana.says("quero uma grande de calabresa");
    await bringAbout(due, Date.now);
    await qstash.settled();
    const own = qstash.published.filter(({ flowKey }) => flowKey === `conversa-${ana.conversaId()}`);
    expect(own).toMatchObject([{ delayMs: 1_000, retries: 3, destination: `${app.url}/api/jobs/turn` }]);
    expect(await stateOf(ana.conversaId())).toMatchObject({ unread: 0, turns: 1, quantities: [1] });
  });

  test("told three times, late and in another order, changes the carrinho once", async () => {
    qstash.misbehave({ copies: 3, extraMs: (index) => (index % 2) * 700 });
    const ana = newCustomer();
    await ana.says("quero uma grande de calabresa");
    await ana.says("e duas coca 2 litros");
    await qstash.settled();
    const { unread, quantities } = await stateOf(ana.conversaId());
    expect([unread, quantities]).toEqual([0, [1, 2]]);
  });

  test("lost on the way is found by the sweep", async () => {
    qstash.misbehave({ losesEvery: 1 });
    const ana = newCustomer();
    await ana.says("quero uma grande de calabresa");
    await qstash.settled();
    expect(await stateOf(ana.conversaId())).toMatchObject({ unread: 1, turns: 0 });
    await sweep(() => Date.now() + 60_000);
    expect(await stateOf(ana.conversaId())).toMatchObject({ unread: 0, quantities: [1] });
  });

  test('a "sim" does not wait for it', async () => {
    const ana = newCustomer();
    await ana.says("sim");
    expect(await stateOf(ana.conversaId())).toMatchObject({ unread: 0, turns: 1 });
  });

  test("signed with the next key is taken while the keys rotate", async () => {
    qstash.misbehave({ signsWith: qstash.nextSigningKey });
    const ana = newCustomer();
    await ana.says("quero uma grande de calabresa");
    await qstash.settled();
    expect(await stateOf(ana.conversaId())).toMatchObject({ unread: 0, turns: 1 });
  });

  test("a carrinho left alone is looked at in the very minute, once for the shop", () => {
    const timers = qstash.published.filter(({ flowKey }) => flowKey === `restaurante-${shop.id}`);
    expect(timers[0]?.body).toBe(JSON.stringify({ routine: "abandoned-carts", restauranteId: shop.id }));
    const names = timers.map(({ deduplicationId }) => deduplicationId);
    expect(new Set(names).size).toBe(names.length);
    expect(timers[0]?.delayMs).toBeGreaterThan(9 * 60_000);
  });
});

describe("a delivery that is not QStash's own", () => {
  const body = JSON.stringify({ restauranteId: 1, conversaId: 999_999 });
  const claims = { iss: "Upstash", exp: "5m", nbf: "0s", alg: "HS256", sub: "/api/jobs/turn", body } as const;
  type Claims = { readonly [Name in keyof typeof claims]: string } & { readonly key?: string };

  async function deliver(change: Partial<Claims>): Promise<number> {
    const given: Claims = { ...claims, ...change };
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(given.body));
    const signature = await new SignJWT({ body: Buffer.from(hash).toString("base64url") })
      .setProtectedHeader({ alg: given.alg })
      .setIssuer(given.iss)
      .setSubject(`${app.url}${given.sub}`)
      .setNotBefore(given.nbf)
      .setExpirationTime(given.exp)
      .sign(new TextEncoder().encode(given.key ?? qstash.currentSigningKey));
    return post({ "upstash-signature": signature });
  }
  const post = async (headers: Record<string, string>) =>
    (await fetch(`${app.url}/api/jobs/turn`, { method: "POST", body, headers })).status;

  test("as it should be, it is taken", async () => {
    expect(await deliver({})).toBe(200);
    expect(await deliver({ exp: "-3s" })).toBe(200);
  });

  test.each<[string, Partial<Claims>]>([
    ["another key", { key: "sig_another" }],
    ["another HMAC", { alg: "HS512" }],
    ["another issuer", { iss: "Somebody" }],
    ["another address", { sub: "/api/jobs/other" }],
    ["an address with more to it", { sub: "/api/jobs/turn?x=1" }],
    ["another body", { body: "{}" }],
    ["an end ten seconds ago", { exp: "-10s" }],
    ["a beginning in ten seconds", { nbf: "10s" }],
  ])("with %s it is refused", async (_, change) => {
    expect(await deliver(change)).toBe(401);
  });

  test("unsigned, or signed by nobody, it is refused", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const none = `${part({ alg: "none" })}.${part({ iss: "Upstash", sub: `${app.url}/api/jobs/turn`, exp: 4e9 })}.`;
    for (const signature of ["", "x", "x.y.z", none])
      expect(await post({ "upstash-signature": signature })).toBe(401);
    expect(await post({ "x-id": randomUUID() })).toBe(401);
  });
});
