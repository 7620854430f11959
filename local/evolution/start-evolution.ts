import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { json } from "@/local/http/answer";
import { startLoopbackServer } from "@/local/http/loopback-server";
import { type Call, createRouter, param, parseBody, type Route } from "@/local/http/router";
import type { LocalCustomer, LocalMessage } from "./local-customer";

export type LocalEvolution = {
  readonly url: string;
  customer(phone: string): LocalCustomer;
  /** The phone leaves the instance. */
  unpair(): void;
  /** Where the instance was told to send webhooks. */
  listener(): string | null;
  stop(): Promise<void>;
};

/** An Evolution API 2.x with one instance: it takes sends, and makes the webhooks of what customers do. */
export async function startEvolution(
  instance: { name: string; apikey: string },
  port: number | null = null,
): Promise<LocalEvolution> {
  const sent = new Map<string, LocalMessage[]>();
  const keep = (phone: string, message: LocalMessage) =>
    sent.set(phone, [...(sent.get(phone) ?? []), message]);
  const refused = (call: Call) => {
    if (call.headers.apikey !== instance.apikey) return refusal(401, "Unauthorized", "Unauthorized");
    if (param(call, "instance") === instance.name) return null;
    return refusal(404, "Not Found", [`The "${param(call, "instance")}" instance does not exist`]);
  };
  let state = "open";
  let listener: string | null = null;
  const route = <T extends { number: string }>(
    path: string,
    schema: z.ZodType<T>,
    read: (body: T) => LocalMessage,
  ): Route => ({
    method: "POST",
    path: `/message/${path}/:instance`,
    handle(call) {
      const refusedAnswer = refused(call);
      if (refusedAnswer !== null) return refusedAnswer;
      const body = parseBody(schema, call.body);
      keep(body.number, read(body));
      return json(sentAnswer(body.number), 201);
    },
  });
  const server = await startLoopbackServer({
    purpose: "Evolution API",
    port,
    handle: createRouter([
      route("sendText", textBody, ({ text }) => ({ text, options: [] })),
      route("sendButtons", buttonsBody, ({ description, buttons }) => ({
        text: description,
        options: buttons.map(({ id, displayText }) => ({ id, title: displayText })),
      })),
      route("sendList", listBody, ({ description, sections }) => ({
        text: description,
        options: sections.flatMap(({ rows }) => rows.map(({ rowId, title }) => ({ id: rowId, title }))),
      })),
      route("sendMedia", mediaBody, ({ caption }) => ({ text: caption, options: [] })),
      {
        method: "GET",
        path: "/instance/connectionState/:instance",
        handle: (call) => refused(call) ?? json({ instance: { instanceName: instance.name, state } }),
      },
      {
        method: "GET",
        path: "/instance/connect/:instance",
        handle(call) {
          const refusedAnswer = refused(call);
          if (refusedAnswer !== null) return refusedAnswer;
          if (state === "open") return json({ instance: { instanceName: instance.name, state } });
          // Read at once: the next question finds it connected.
          state = "open";
          return json({ pairingCode: null, code: "2@code", base64: QR, count: 1 });
        },
      },
      {
        method: "POST",
        path: "/webhook/set/:instance",
        handle(call) {
          const refusedAnswer = refused(call);
          if (refusedAnswer !== null) return refusedAnswer;
          listener = parseBody(webhookBody, call.body).webhook.url;
          return json({ id: randomUUID(), url: listener, enabled: true }, 201);
        },
      },
    ]),
  });
  const webhook = (phone: string, messageType: string, message: object) => ({
    event: "messages.upsert",
    instance: instance.name,
    data: {
      key: { remoteJid: `${phone}@s.whatsapp.net`, fromMe: false, id: messageId(), addressingMode: "pn" },
      pushName: "Ana Souza",
      status: "DELIVERY_ACK",
      message,
      messageType,
      messageTimestamp: Math.floor(Date.now() / 1_000),
      instanceId: randomUUID(),
      source: "android",
    },
    server_url: server.url,
    apikey: instance.apikey,
  });
  return {
    url: server.url,
    stop: server.stop,
    unpair: () => {
      state = "close";
    },
    listener: () => listener,
    customer: (phone) => ({
      received: () => sent.get(phone) ?? [],
      says: (text) => webhook(phone, "conversation", { conversation: text }),
      taps: ({ id, title }) =>
        webhook(phone, "templateButtonReplyMessage", {
          templateButtonReplyMessage: { selectedId: id, selectedDisplayText: title, selectedIndex: 0 },
        }),
    }),
  };
}

/** One white dot. */
const QR =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==";

const webhookBody = z.object({
  webhook: z.object({ enabled: z.literal(true), url: z.url(), events: z.array(z.string()).min(1) }),
});
const number = z.string().regex(/^\d+$/);
const textBody = z.object({ number, text: z.string().min(1) });
const mediaBody = z.object({ number, mediatype: z.literal("image"), media: z.url(), caption: z.string() });
const buttonsBody = z.object({
  number,
  title: z.string().min(1),
  description: z.string(),
  buttons: z
    .array(z.object({ type: z.literal("reply"), displayText: z.string(), id: z.string() }))
    .min(1)
    .max(3),
});
const listBody = z.object({
  number,
  title: z.string().min(1),
  description: z.string(),
  buttonText: z.string().min(1),
  sections: z.array(z.object({ rows: z.array(z.object({ title: z.string().max(24), rowId: z.string() })) })),
});

function sentAnswer(phone: string) {
  return {
    key: { remoteJid: `${phone}@s.whatsapp.net`, fromMe: true, id: messageId() },
    status: "PENDING",
    messageTimestamp: Math.floor(Date.now() / 1_000),
  };
}

function messageId(): string {
  return `3A${randomBytes(9).toString("hex").toUpperCase()}`;
}

function refusal(status: number, error: string, message: unknown) {
  return json({ status, error, response: { message } }, status);
}
