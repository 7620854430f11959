import { readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import type { Pace } from "@/local/whatsapp/pace";
import type { NewInstance } from "@/local/whatsapp/register-instance";
import { startWhatsapp, type WhatsappOptions } from "@/local/whatsapp/start-whatsapp";
import { customerPhone } from "./customer-phone";
import { startWebhookInbox, type WebhookBody, type WebhookInbox } from "./webhook-inbox";

export const shop = {
  name: "loja-teste",
  token: "00000000-0000-4000-8000-000000000001",
  ownerPhone: "5511988880000",
  profileName: "Loja Teste",
};

export const anaPhone = "5511999990001";

/** Fast enough for a test, slow enough to keep the order of things. */
const testPace: Partial<Pace> = {
  echoMs: 10,
  deliveredMs: 25,
  readMs: 25,
  shopReceivesMs: 10,
  pairingMs: 40,
  webhookRetryMs: [10, 20],
  lateWebhookRetryMs: [60, 100, 200, 400],
  webhookTimeoutMs: 1_000,
  reorderHoldMs: 300,
  reorderGapMs: 100,
  hangMs: 150,
};

/** A gateway with one shop, whose webhooks go to an inbox; both end with the test. */
export async function startTestGateway(
  instance: Partial<NewInstance> = {},
  options: Partial<WhatsappOptions> = {},
) {
  const inbox = await startWebhookInbox();
  const whatsapp = await startWhatsapp({ dataDir: null, now: Date.now, pace: testPace, ...options });
  whatsapp.registerInstance({ ...shop, webhookUrl: inbox.url, ...instance });
  onTestFinished(() => stopBoth(whatsapp.stop, inbox));
  return {
    ...whatsapp,
    inbox,
    ana: customerPhone(whatsapp.url, shop.name, anaPhone),
    /** Calls the provider's API with the shop's token. */
    api: (path: string, body?: unknown, token = shop.token) =>
      call(`${whatsapp.url}${path}`, body, { token }),
    control: (path: string, body?: unknown) => call(`${whatsapp.url}/_control${path}`, body, {}),
  };
}

/** A sample of the provider's wire: a webhook, or a request with its answer. */
export function payload(name: string): WebhookBody & Exchange {
  return JSON.parse(readFileSync(`tests/payloads/uazapi/${name}.json`, "utf8"));
}

/** The bare id of the message a send was answered with. */
export function idOf({ body }: ApiAnswer): string {
  return String(body.messageid);
}

type Exchange = {
  request: { body: Record<string, unknown> };
  response: { status: number; body: Record<string, unknown> };
  cases: { when: string; status: number; body: Record<string, unknown> }[];
};

async function stopBoth(stop: () => Promise<void>, inbox: WebhookInbox): Promise<void> {
  await stop();
  await inbox.goDown();
}

type ApiAnswer = { status: number; headers: Headers; body: Record<string, unknown> };

async function call(url: string, body: unknown, headers: Record<string, string>): Promise<ApiAnswer> {
  const post = { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(url, {
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : post),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
