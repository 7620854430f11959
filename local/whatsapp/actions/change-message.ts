import type { Gateway } from "@/local/whatsapp/gateway";
import type { Message } from "@/local/whatsapp/model/message";
import { newApiMessageId, newPhoneMessageId } from "@/local/whatsapp/model/new-id";
import { tellReceipt } from "./receipts";
import { tellMessage } from "./tell-message";

/** As long as WhatsApp lets a text be changed. */
const editableForMs = 15 * 60_000;

/** Whether `message` is a text its author may still change. */
export function isEditable(message: Message, nowMs: number): boolean {
  const isText = message.content.kind === "text" && !message.deleted;
  return isText && nowMs - message.sentAtMs <= editableForMs;
}

/** Puts new words in the place of a text. On the wire it is a new message that names the one it replaces. */
export function editText(gateway: Gateway, message: Message, text: string): Message {
  const changed = gateway.threads.change(message, {
    content: { kind: "text", text, extended: true },
    edited: true,
  });
  const id = message.author === "api" ? newApiMessageId() : newPhoneMessageId();
  const replacement = { ...changed, id, sentAtMs: gateway.now(), quotedId: null };
  tellMessage(gateway, replacement, { replaces: message.id });
  return replacement;
}

/** Takes a message back for everyone. */
export function deleteMessage(gateway: Gateway, message: Message): Message {
  const changed = gateway.threads.change(message, { deleted: true });
  tellReceipt(gateway, message, "Deleted");
  return changed;
}
