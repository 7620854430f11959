import { describe, expect, inject, test } from "vitest";
import { startApp } from "@/local/start-app";

const { env, distDir } = inject("app");

describe("starting", () => {
  test("with settings missing or weak stops with one message that names them all", async () => {
    const { WEBHOOK_SECRET: _missing, ...rest } = env;
    const starting = startApp({
      env: { ...rest, CRON_SECRET: "short", NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: env.SUPABASE_KEY ?? "" },
      distDir,
    });
    await expect(starting).rejects.toThrow(/WEBHOOK_SECRET: is missing/);
    await expect(starting).rejects.toThrow(/CRON_SECRET: is too short/);
    await expect(starting).rejects.toThrow(/NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: is a secret key/);
  });

  test("says which dependency does not answer, and goes on", async () => {
    const app = await startApp({
      env: { ...env, UAZAPI_BASE_URL: "http://127.0.0.1:9", LOG_LEVEL: "info" },
      distDir,
    });
    expect(app.log()).toContain("whatsapp: does not answer: check UAZAPI_BASE_URL");
    expect(app.log()).toContain("supabase: answers");
    const health = await fetch(`${app.url}/api/health`);
    expect([health.status, (await health.json()).status]).toEqual([200, "degraded"]);
    await app.stop();
  });
});

describe("without the database", () => {
  test("health is 503, and no message is acknowledged that was not stored", async () => {
    const app = await startApp({
      env: { ...env, SUPABASE_URL: "http://127.0.0.1:9", NEXT_PUBLIC_SUPABASE_URL: "http://127.0.0.1:9" },
      distDir,
    });
    const health = await fetch(`${app.url}/api/health`);
    expect([health.status, (await health.json()).status]).toEqual([503, "down"]);
    const message = {
      EventType: "messages",
      instanceName: "x",
      token: "t",
      message: { messageid: "m", chatid: "5511999990001@s.whatsapp.net", text: "oi" },
    };
    const webhook = await fetch(`${app.url}/api/webhook`, {
      method: "POST",
      headers: { "x-webhook-secret": env.WEBHOOK_SECRET ?? "" },
      body: JSON.stringify(message),
    });
    expect([webhook.status, await webhook.json()]).toEqual([
      503,
      { ok: false, error: "unavailable", requestId: webhook.headers.get("x-request-id") },
    ]);
    await app.stop();
  });
});
