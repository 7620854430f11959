import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startApp } from "@/local/start-app";
import { selfSigned } from "@/tests/support/self-signed";

const { env, distDir } = inject("app");

/** A gateway behind a certificate that nobody vouches for, as on a stack one has built oneself. */
let gateway: Server;
let requests = 0;
beforeAll(async () => {
  gateway = createServer(selfSigned(), (_request, response) => {
    requests++;
    response.writeHead(401, { "content-type": "application/json" }).end('{"error":"Invalid token"}');
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => gateway.once("listening", resolve));
});
afterAll(() => {
  gateway.close();
  gateway.closeAllConnections();
});

async function whatsappOf(HTTP_VERIFY_TLS: string): Promise<{ ok: boolean }> {
  const { port } = gateway.address() as AddressInfo;
  const UAZAPI_BASE_URL = `https://127.0.0.1:${port}`;
  const app = await startApp({ env: { ...env, UAZAPI_BASE_URL, HTTP_VERIFY_TLS }, distDir });
  try {
    const { dependencies } = await (await fetch(`${app.url}/api/health`)).json();
    return dependencies.whatsapp;
  } finally {
    await app.stop();
  }
}

test("a certificate nobody vouches for is not spoken to", async () => {
  expect(await whatsappOf("true")).toMatchObject({ ok: false });
  expect(requests).toBe(0);
});

test("with HTTP_VERIFY_TLS=false, beside a local stack, it is", async () => {
  expect(await whatsappOf("false")).toMatchObject({ ok: true });
  expect(requests).toBeGreaterThan(0);
});

test("HTTP_VERIFY_TLS=false with anything that is not of this machine stops the boot, and so does redis://", async () => {
  const hosted = {
    UAZAPI_BASE_URL: "https://free.uazapi.com",
    HTTP_VERIFY_TLS: "false",
    REDIS_URL: "redis://cache:6379",
  };
  const starting = startApp({ env: { ...env, ...hosted }, distDir });
  await expect(starting).rejects.toThrow(/HTTP_VERIFY_TLS: may be switched off only against a local stack/);
  await expect(starting).rejects.toThrow(
    /REDIS_URL: .*set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN/,
  );
});
