import type { WebhookEventName } from "@/local/whatsapp/model/instance";

/** Something to tell the application. */
export type WebhookEvent = {
  event: WebhookEventName;
  /** The message type, for addresses that carry it and for the list of failures. */
  type: string;
  body: Record<string, unknown>;
  /** What `excludeMessages` is held against; null for events that are not messages. */
  traits: { fromMe: boolean; wasSentByApi: boolean; isGroup: boolean } | null;
};
