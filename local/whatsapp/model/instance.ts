import { z } from "zod";

export const webhookEvents = [
  "connection",
  "history",
  "messages",
  "messages_update",
  "newsletter_messages",
  "call",
  "contacts",
  "presence",
  "groups",
  "labels",
  "chats",
  "chat_labels",
  "blocks",
  "sender",
] as const;

export const messageExclusions = [
  "wasSentByApi",
  "wasNotSentByApi",
  "fromMeYes",
  "fromMeNo",
  "isGroupYes",
  "isGroupNo",
] as const;

const webhookSchema = z.object({
  id: z.string(),
  enabled: z.boolean(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  excludeMessages: z.array(z.enum(messageExclusions)),
  addUrlEvents: z.boolean(),
  addUrlTypesMessages: z.boolean(),
  /** The provider sends none; here a shop may ask for some, to try the application's header secret. */
  headers: z.record(z.string(), z.string()),
});

/** One shop's number connected to the gateway. */
export const instanceSchema = z.object({
  name: z.string(),
  token: z.string(),
  ownerPhone: z.string(),
  profileName: z.string(),
  state: z.enum(["connected", "connecting", "disconnected"]),
  qrcode: z.string(),
  paircode: z.string(),
  lastDisconnect: z.string(),
  lastDisconnectReason: z.string(),
  webhooks: z.array(webhookSchema),
});

export type Webhook = z.infer<typeof webhookSchema>;
export type Instance = z.infer<typeof instanceSchema>;
export type WebhookEventName = Webhook["events"][number];
