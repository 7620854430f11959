import { wordsOf } from "@/local/whatsapp/model/content";
import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import type { Message } from "@/local/whatsapp/model/message";
import { chatIdOf, phoneJid } from "./jid";
import { wireContent } from "./wire-content";

export type SendFunction = "text" | "media" | "menu" | "location-button" | "react" | "edit";

/** Pure: a message as the REST answers show it. */
export function restMessage(
  instance: Instance,
  customer: Customer,
  message: Message,
  sendFunction: SendFunction | "",
): Record<string, unknown> {
  const fromMe = message.author !== "customer";
  const said = wireContent(message.content, message.sentAtMs, null);
  return {
    id: `${instance.ownerPhone}:${message.id}`,
    messageid: message.id,
    chatid: chatIdOf(customer),
    sender: fromMe ? phoneJid(instance.ownerPhone) : chatIdOf(customer),
    senderName: fromMe ? instance.profileName : customer.name,
    isGroup: false,
    fromMe,
    messageType: said.messageType,
    source: fromMe ? "" : "android",
    messageTimestamp: message.sentAtMs,
    status: capitalised(message.status),
    text: wordsOf(message.content),
    quoted: message.quotedId ?? "",
    edited: "",
    reaction: "",
    vote: said.vote,
    convertOptions: said.convertOptions,
    buttonOrListid: said.buttonOrListid,
    owner: instance.ownerPhone,
    error: "",
    content: { text: wordsOf(message.content) },
    wasSentByApi: message.author === "api",
    sendFunction,
    track_source: message.trackSource,
    track_id: message.trackId,
    fileURL: "",
  };
}

function capitalised(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}
