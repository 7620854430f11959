import type { Gateway } from "@/local/whatsapp/gateway";
import type { Message } from "@/local/whatsapp/model/message";
import { sideOf } from "@/local/whatsapp/phone-api/message-view";
import { type ReceiptState, receiptEnvelope } from "@/local/whatsapp/wire/receipt-envelope";

/** The shop's message reaches the customer's phone a moment later and is looked at a moment after that. */
export function scheduleReceipts(gateway: Gateway, message: Message): void {
  gateway.timers.after(gateway.pace.deliveredMs, () => deliver(gateway, message));
}

/** Delivers what waited while the customer's phone was off. */
export function deliverWaiting(gateway: Gateway, phone: string): void {
  for (const instance of gateway.instances.all()) {
    const waiting = gateway.threads.of(instance.name, phone).filter((one) => sideOf(one) === "shop");
    for (const message of waiting) deliver(gateway, message);
  }
}

/** The customer has the conversation in front of their eyes. */
export function readByCustomer(gateway: Gateway, instance: string, phone: string): void {
  const shown = gateway.threads.of(instance, phone).filter((one) => sideOf(one) === "shop");
  for (const message of shown) if (message.status === "delivered") read(gateway, message);
}

/** Tells the application of a receipt, or of a deletion, which travels the same way. */
export function tellReceipt(gateway: Gateway, message: Message, state: ReceiptState): void {
  const instance = gateway.instances.find(message.instance);
  const customer = gateway.customers.find(message.phone);
  if (!instance || !customer || instance.state !== "connected") return;
  const atMs = gateway.now();
  const body = receiptEnvelope({
    baseUrl: gateway.url,
    instance,
    customer,
    messageId: message.id,
    fromMe: state === "Deleted" && message.author !== "customer",
    state,
    atMs,
  });
  gateway.webhooks.emit(instance, { event: "messages_update", type: state, body, traits: null });
}

function deliver(gateway: Gateway, message: Message): void {
  if (!gateway.customers.find(message.phone)?.online) return;
  if (gateway.threads.advance(message, "delivered") === null) return;
  tellReceipt(gateway, message, "Delivered");
  gateway.timers.after(gateway.pace.readMs, () => {
    if (!gateway.live.hasScreen(message.instance)) read(gateway, message);
  });
}

function read(gateway: Gateway, message: Message): void {
  const customer = gateway.customers.find(message.phone);
  if (!customer?.readsMessages || !customer.online) return;
  if (gateway.threads.advance(message, "read") !== null) tellReceipt(gateway, message, "Read");
}
