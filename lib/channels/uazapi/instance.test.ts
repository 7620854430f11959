import { beforeAll, describe, expect, test } from "vitest";
import { startWhatsapp } from "@/local/whatsapp/start-whatsapp";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { listenToUazapi, readUazapiInstance, startUazapiPairing } from "./instance";

const keyOf = (credential: string) => ({ instanceName: "loja", credential, appSecret: null });

let gateway: Awaited<ReturnType<typeof startWhatsapp>>;

beforeAll(async () => {
  gateway = await startWhatsapp({ dataDir: null, now: Date.now, pace: { pairingMs: 50 } });
  Object.assign(process.env, APP_SETTINGS, { UAZAPI_BASE_URL: gateway.url, UAZAPI_TIMEOUT: "1" });
  gateway.registerInstance({
    name: "loja",
    token: "o-token",
    ownerPhone: "5519987654321",
    profileName: "Loja",
    webhookUrl: `${gateway.url}/ninguem`,
  });
  return gateway.stop;
});

describe("an instance at the gateway", () => {
  test("tells its name, whether a phone is connected, and which", async () => {
    expect(await readUazapiInstance(keyOf("o-token"))).toEqual({
      kind: "found",
      name: "loja",
      status: "conectado",
      phone: "5519987654321",
      qrCode: null,
    });
  });

  test("without a phone shows a QR, and is connected once it was read", async () => {
    await fetch(`${gateway.url}/_control/instances/loja/disconnect`, { method: "POST", body: "{}" });
    expect(await readUazapiInstance(keyOf("o-token"))).toMatchObject({ status: "desconectado" });
    const pairing = await startUazapiPairing(keyOf("o-token"));
    expect(pairing).toMatchObject({ kind: "found", status: "conectando" });
    expect(pairing.kind === "found" && pairing.qrCode).toMatch(/^data:image\/png;base64,/);
    await expect
      .poll(() => readUazapiInstance(keyOf("o-token")))
      .toMatchObject({ status: "conectado", qrCode: null });
  });

  test("is told where to send what customers write, with what a take-over is seen by", async () => {
    expect(await listenToUazapi(keyOf("o-token"), "https://loja.example/api/webhook?token=s")).toBe(true);
    const [webhook] = await (await fetch(`${gateway.url}/webhook`, { headers: { token: "o-token" } })).json();
    expect(webhook).toMatchObject({
      enabled: true,
      url: "https://loja.example/api/webhook?token=s",
      events: ["messages", "messages_update", "connection"],
      excludeMessages: [],
    });
  });

  test("is refused by a token of nobody, and unreachable when the gateway is not there", async () => {
    expect(await readUazapiInstance(keyOf("de-ninguem"))).toEqual({ kind: "refused" });
    expect(await listenToUazapi(keyOf("de-ninguem"), "https://loja.example")).toBe(false);
  });
});
