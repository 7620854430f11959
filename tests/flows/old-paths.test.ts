import { randomUUID } from "node:crypto";
import { describe, expect, inject, test } from "vitest";

const { url, env } = inject("app");

/** The paths of the system we replace, and what each answers to somebody without a secret. */
describe("a path of old", () => {
  test.each([
    ["POST", "/webhook", 401],
    ["POST", "/webhook/mercadopago?restaurante=1", 401],
    ["GET", `/payments/qr/${randomUUID()}.png`, 404],
    ["GET", "/payments/qr/1234567.png", 404],
    ["GET", "/cron/sweep", 401],
    ["GET", "/cron/abandoned-carts", 401],
    ["GET", "/cron/reset-states", 401],
    ["GET", "/cron/avaliar", 401],
    ["GET", "/health", 200],
    ["GET", "/docs", 200],
    ["POST", "/admin/cache/invalidate", 401],
    ["POST", "/admin/chat/toggle_pause", 401],
  ])("%s %s answers %i", async (method, path, status) => {
    const response = await fetch(`${url}${path}`, { method, ...(method === "POST" ? { body: "{}" } : {}) });
    expect(response.status).toBe(status);
  });

  test("opens with the same secret as the new one", async () => {
    const headers = {
      "x-webhook-secret": env.WEBHOOK_SECRET ?? "",
      authorization: `Bearer ${env.CRON_SECRET}`,
    };
    expect((await fetch(`${url}/webhook`, { method: "POST", headers, body: "{" })).status).toBe(400);
    expect(await (await fetch(`${url}/cron/avaliar`, { headers })).json()).toMatchObject({ status: "ok" });
  });
});
