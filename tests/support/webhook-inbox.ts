import { createServer, type IncomingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { choosePort, loopbackAddress } from "@/local/ports";

/** The parts of a webhook tests look into; which of them is there depends on the event. */
export type WebhookBody = {
  EventType: string;
  state: string;
  message: Record<string, unknown>;
  chat: Record<string, unknown>;
  event: Record<string, unknown>;
  instance: Record<string, unknown>;
};

type ReceivedWebhook = { path: string; headers: IncomingHttpHeaders; body: WebhookBody };

export type WebhookInbox = {
  url: string;
  received: ReceivedWebhook[];
  /** The answers from now on; 200 at first. */
  answerWith(status: number): void;
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Waits for the first `count` webhooks of this event and gives them. */
  waitFor(event: string, count: number): Promise<ReceivedWebhook[]>;
  /** Waits for the webhook that brings this message and gives its body. */
  waitForMessage(messageId: string): Promise<WebhookBody>;
};

const patienceMs = 4_000;

/** An application's webhook address, without the application. */
export async function startWebhookInbox(): Promise<WebhookInbox> {
  const port = await choosePort("webhook inbox", null);
  const received: ReceivedWebhook[] = [];
  let status = 200;
  let server = createServer();

  const comeBack = () =>
    new Promise<void>((resolve) => {
      server = createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        const body: WebhookBody = JSON.parse(Buffer.concat(chunks).toString("utf8"));
        received.push({ path: request.url ?? "", headers: request.headers, body });
        response.writeHead(status).end();
      }).listen(port, loopbackAddress, resolve);
    });
  const ofEvent = (event: string) => received.filter((one) => one.body.EventType === event);

  await comeBack();
  return {
    url: `http://${loopbackAddress}:${port}/api/webhook`,
    received,
    answerWith: (next) => {
      status = next;
    },
    comeBack,
    goDown: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    waitFor: (event, count) =>
      patiently(
        () => (ofEvent(event).length < count ? undefined : ofEvent(event).slice(0, count)),
        () => `Expected ${count} ${event} webhooks, got ${ofEvent(event).length}.`,
      ),
    waitForMessage: (messageId) =>
      patiently(
        () => received.find(({ body }) => body.message?.messageid === messageId)?.body,
        () => `The message ${messageId} did not arrive.`,
      ),
  };
}

async function patiently<T>(find: () => T | undefined, complaint: () => string): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(complaint());
    await sleep(5);
  }
}
