import type { Gateway } from "@/local/whatsapp/gateway";
import type { Message } from "@/local/whatsapp/model/message";
import { newApiMessageId, newPhoneMessageId } from "@/local/whatsapp/model/new-id";
import { tellReaction } from "./tell-message";

/** Puts a reaction on a message, or takes it off with an empty `emoji`. Gives back the reaction as a message. */
export function react(gateway: Gateway, target: Message, author: Message["author"], emoji: string): Message {
  const side = author === "customer" ? "customer" : "shop";
  gateway.threads.change(target, { reactions: { ...target.reactions, [side]: emoji === "" ? null : emoji } });
  const reaction: Message = {
    ...target,
    id: author === "api" ? newApiMessageId() : newPhoneMessageId(),
    author,
    sentAtMs: gateway.now(),
    content: { kind: "text", text: emoji, extended: false },
    quotedId: null,
    status: author === "api" ? "pending" : "sent",
    trackId: "",
    trackSource: "",
  };
  tellReaction(gateway, reaction, target, emoji);
  return reaction;
}
