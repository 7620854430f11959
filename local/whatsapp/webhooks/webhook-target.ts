import type { Webhook } from "@/local/whatsapp/model/instance";
import type { WebhookEvent } from "./webhook-event";

/** Where an event goes for one configured webhook, or null when it asked not to be told. */
export function webhookTarget(webhook: Webhook, { event, type, traits }: WebhookEvent): string | null {
  if (!webhook.enabled || !webhook.events.includes(event)) return null;
  if (traits !== null && isExcluded(webhook, traits)) return null;
  const url = URL.parse(webhook.url);
  if (url === null) return null;
  const added = [
    ...(webhook.addUrlEvents ? [event] : []),
    ...(webhook.addUrlTypesMessages && traits !== null ? [type] : []),
  ];
  url.pathname = [url.pathname.replace(/\/$/, ""), ...added].join("/");
  return added.length === 0 ? webhook.url : url.href;
}

function isExcluded({ excludeMessages }: Webhook, traits: NonNullable<WebhookEvent["traits"]>): boolean {
  const applying = [
    traits.wasSentByApi ? "wasSentByApi" : "wasNotSentByApi",
    traits.fromMe ? "fromMeYes" : "fromMeNo",
    traits.isGroup ? "isGroupYes" : "isGroupNo",
  ];
  return excludeMessages.some((exclusion) => applying.includes(exclusion));
}
