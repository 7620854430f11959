import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Collector, startCollector } from "@/local/otlp/start-collector";
import { type App, startApp } from "@/local/start-app";
import { closeOrder, until } from "@/tests/support/outage";
import { planSendFault, type ShopOnWhatsapp, shopOnWhatsapp } from "@/tests/support/shop-on-whatsapp";
import { uazapiText } from "@/tests/support/uazapi-text";

const { env, distDir } = inject("app");
const PHONE = "5519977775001";

let collector: Collector;
let app: App;
let shop: ShopOnWhatsapp;
beforeAll(async () => {
  collector = await startCollector();
  app = await startApp({ env: { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, distDir });
  shop = await shopOnWhatsapp(app.url);
});
afterAll(async () => {
  await app.stop();
  await collector.stop();
});

const webhook = (headers: Record<string, string>, text = "oi") =>
  fetch(`${app.url}/api/webhook`, {
    method: "POST",
    headers: { "x-webhook-secret": env.WEBHOOK_SECRET ?? "", ...headers },
    body: JSON.stringify(uazapiText(shop, "5519977775002", text)),
  });

describe("the id of a request", () => {
  test("that is well formed is kept, in the answer and in every line of its log, after the answer too", async () => {
    const requestId = randomUUID();
    for (let send = 0; send < 2; send++) await planSendFault(shop, "http500");
    const response = await webhook({
      "x-request-id": requestId,
      "x-vercel-id": "gru1::abcde-1700000000000-0f",
    });
    expect([response.status, response.headers.get("x-request-id")]).toEqual([200, requestId]);
    await until(async () => app.log().includes("message not sent"));
    const line = app
      .log()
      .split("\n")
      .find((each) => each.includes("message not sent"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ requestId, vercelId: "gru1::abcde-1700000000000-0f" });
  });

  test.each(["5519977775002", "a b", "x".repeat(65), "olá, sou a Ana e moro na rua"])(
    "%j is replaced, and never reaches the log",
    async (given) => {
      const response = await webhook({
        "x-request-id": encodeURIComponent(given),
        "x-webhook-secret": "wrong",
      });
      expect(response.status).toBe(401);
      expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(app.log()).not.toContain(given);
    },
  );

  test.each(["/api/health", "/entrar", "/api/jobs/turn"])("%s has one too", async (path) => {
    const response = await fetch(`${app.url}${path}`, { method: path.endsWith("turn") ? "POST" : "GET" });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("with OTEL_EXPORTER_OTLP_ENDPOINT", () => {
  test("an order is one trace for each message, from the webhook to the gateway, without anything personal", async () => {
    await closeOrder(shop.phone(PHONE));
    const turnTraces = () =>
      collector.spans.filter(({ name }) => name === "turn").map(({ traceId }) => traceId);
    await until(async () => turnTraces().length >= 2);
    const spans = collector.spans.filter(({ traceId }) => traceId === turnTraces().at(-1));
    const names = new Set(spans.map(({ name }) => name));
    for (const name of ["request", "turn", "load", "understand", "commit", "deliver", "gateway", "database"])
      expect(names).toContain(name);
    const ids = new Set(spans.map(({ spanId }) => spanId));
    const roots = spans.filter(({ parentSpanId }) => parentSpanId === null);
    expect(roots).toMatchObject([{ name: "request", attributes: { "http.route": "/api/webhook" } }]);
    expect(spans.filter(({ parentSpanId }) => parentSpanId !== null && !ids.has(parentSpanId))).toEqual([]);
    const said = collector.bodies.join("\n");
    for (const personal of [PHONE, PHONE.slice(4), "Ana", "calabresa", shop.token, env.WEBHOOK_SECRET ?? ""])
      expect(said).not.toContain(personal);
  });

  test("a collector that is away is not felt", async () => {
    await collector.stop();
    const started = performance.now();
    await closeOrder(shop.phone("5519977775003"));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
