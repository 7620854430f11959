import type { Gateway } from "@/local/whatsapp/gateway";
import type { Message } from "@/local/whatsapp/model/message";
import { messageEnvelope, reactionEnvelope } from "@/local/whatsapp/wire/message-envelope";
import type { Group, MessageNews } from "@/local/whatsapp/wire/message-news";

/** Sends the `messages` webhook of something said; nothing leaves a shop's number that is not connected. */
export function tellMessage(
  gateway: Gateway,
  message: Message,
  how: { replaces?: string; group?: Group } = {},
) {
  const news = newsOf(gateway, message, how);
  if (news.instance.state === "connected") emit(gateway, news, messageEnvelope(news));
}

/** The same for a reaction: `reaction` carries its own id and author, `target` is what it is on. */
export function tellReaction(gateway: Gateway, reaction: Message, target: Message, emoji: string) {
  const news = newsOf(gateway, reaction, {});
  if (news.instance.state === "connected") emit(gateway, news, reactionEnvelope(news, target, emoji));
}

function newsOf(gateway: Gateway, message: Message, how: { replaces?: string; group?: Group }): MessageNews {
  const instance = gateway.instances.find(message.instance);
  const customer = gateway.customers.find(message.phone);
  if (!instance || !customer) throw new Error(`Message ${message.id} belongs to nobody known.`);
  return {
    baseUrl: gateway.url,
    instance,
    customer,
    message,
    quoted: message.quotedId === null ? null : gateway.threads.find(instance.name, message.quotedId),
    replaces: how.replaces ?? null,
    group: how.group ?? null,
  };
}

function emit(
  gateway: Gateway,
  { instance, message, group }: MessageNews,
  body: Record<string, unknown>,
): void {
  const traits = {
    fromMe: message.author !== "customer",
    wasSentByApi: message.author === "api",
    isGroup: group !== null,
  };
  gateway.webhooks.emit(instance, { event: "messages", type: message.content.kind, body, traits });
}
