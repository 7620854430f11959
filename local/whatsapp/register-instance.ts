import type { Webhook } from "@/local/whatsapp/model/instance";
import { newWebhookId } from "@/local/whatsapp/model/new-id";
import type { Gateway } from "./gateway";

export type NewInstance = {
  name: string;
  /** What the application sends in the header `token`, and finds in every webhook. */
  token: string;
  /** Digits with country code. */
  ownerPhone: string;
  profileName: string;
  /** Called as it stands, query string included. */
  webhookUrl: string;
  /** Sent along with each webhook, such as the application's secret. The real provider sends none. */
  webhookHeaders?: Record<string, string>;
  events?: Webhook["events"];
  excludeMessages?: Webhook["excludeMessages"];
};

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
