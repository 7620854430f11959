import { z } from "zod";
import { messageExclusions, type Webhook, webhookEvents } from "@/local/whatsapp/model/instance";
import { newWebhookId } from "@/local/whatsapp/model/new-id";
import type { Gateway } from "./gateway";

export const newInstanceSchema = z.strictObject({
  name: z.string().min(1),
  /** What the application sends in the header `token`, and finds in every webhook. */
  token: z.string().min(1),
  /** Digits with country code. */
  ownerPhone: z.string().regex(/^\d{10,15}$/),
  profileName: z.string(),
  /** Called as it stands, query string included. */
  webhookUrl: z.url(),
  /** Sent along with each webhook, such as the application's secret. The real provider sends none. */
  webhookHeaders: z.record(z.string(), z.string()).optional(),
  events: z.array(z.enum(webhookEvents)).optional(),
  excludeMessages: z.array(z.enum(messageExclusions)).optional(),
});

export type NewInstance = z.infer<typeof newInstanceSchema>;

const defaultEvents: Webhook["events"] = ["messages", "messages_update", "connection", "presence"];

/** Makes a shop's number known, connected, with its first webhook set; what it had otherwise stays. */
export function registerInstance(
  gateway: Gateway,
  { name, token, ownerPhone, profileName, ...hook }: NewInstance,
) {
  const before = gateway.instances.find(name);
  const holder = gateway.instances.byToken(token);
  if (holder && holder.name !== name)
    throw new Error(`Instances ${holder.name} and ${name} share one token.`);
  const webhook: Webhook = {
    id: before?.webhooks[0]?.id ?? newWebhookId(),
    enabled: true,
    url: hook.webhookUrl,
    headers: hook.webhookHeaders ?? {},
    events: hook.events ?? defaultEvents,
    excludeMessages: hook.excludeMessages ?? [],
    addUrlEvents: false,
    addUrlTypesMessages: false,
  };
  gateway.instances.save({
    name,
    token,
    ownerPhone,
    profileName,
    // A pairing that was under way when the gateway stopped is taken as done.
    state: before?.state === "disconnected" ? "disconnected" : "connected",
    qrcode: "",
    paircode: "",
    lastDisconnect: before?.lastDisconnect ?? "",
    lastDisconnectReason: before?.lastDisconnectReason ?? "",
    webhooks: [webhook, ...(before?.webhooks.slice(1) ?? [])],
  });
}
