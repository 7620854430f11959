import type { Gateway } from "@/local/whatsapp/gateway";
import type { Message } from "@/local/whatsapp/model/message";
import { newApiMessageId, newPhoneMessageId } from "@/local/whatsapp/model/new-id";
import type { Saying } from "./customer-says";
import { scheduleReceipts } from "./receipts";
import { tellMessage } from "./tell-message";

export type Track = { trackId: string; trackSource: string };

/** The application speaks for the shop: accepted at once, then echoed, delivered and read. */
export function shopSays(gateway: Gateway, saying: Saying & Track): Message {
  const message = gateway.threads.add({
    ...spoken(gateway, saying),
    id: newApiMessageId(),
    author: "api",
    status: "pending",
    trackId: saying.trackId,
    trackSource: saying.trackSource,
  });
  gateway.timers.after(gateway.pace.echoMs, () => {
    tellMessage(gateway, message);
    gateway.threads.advance(message, "sent");
  });
  scheduleReceipts(gateway, message);
  return message;
}

/** A person types on the shop's own phone, past the application. */
export function ownerSays(gateway: Gateway, saying: Saying): Message {
  const message = gateway.threads.add({
    ...spoken(gateway, saying),
    id: newPhoneMessageId(),
    author: "owner",
    status: "sent",
    trackId: "",
    trackSource: "",
  });
  tellMessage(gateway, message);
  scheduleReceipts(gateway, message);
  return message;
}

function spoken(gateway: Gateway, { instance, customer, content, quotedId }: Saying) {
  return {
    instance: instance.name,
    phone: customer.phone,
    sentAtMs: gateway.now(),
    content,
    quotedId,
  };
}
