import type { Gateway } from "@/local/whatsapp/gateway";
import type { Content } from "@/local/whatsapp/model/content";
import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import type { Message } from "@/local/whatsapp/model/message";
import { newPhoneMessageId } from "@/local/whatsapp/model/new-id";
import { tellMessage } from "./tell-message";

export type Saying = {
  instance: Instance;
  customer: Customer;
  content: Content;
  quotedId: string | null;
};

/** A customer writes to the shop. */
export function customerSays(gateway: Gateway, { instance, customer, content, quotedId }: Saying): Message {
  const message = gateway.threads.add({
    id: newPhoneMessageId(),
    instance: instance.name,
    phone: customer.phone,
    author: "customer",
    sentAtMs: gateway.now(),
    content,
    quotedId,
    status: "sent",
    trackId: "",
    trackSource: "",
  });
  reachShop(gateway, message);
  return message;
}

/** What the network kept while the shop's number was not connected arrives when it is back. */
export function reachShopWithWaiting(gateway: Gateway, instance: string): void {
  const waiting = gateway.threads
    .all(instance)
    .filter((one) => one.author === "customer" && one.status === "sent");
  for (const message of waiting) if (!message.deleted) reachShop(gateway, message);
}

function reachShop(gateway: Gateway, message: Message): void {
  if (gateway.instances.find(message.instance)?.state !== "connected") return;
  tellMessage(gateway, message);
  gateway.timers.after(gateway.pace.shopReceivesMs, () => gateway.threads.advance(message, "delivered"));
}
