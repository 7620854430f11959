import type { Gateway } from "@/local/whatsapp/gateway";
import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import { type Presence, presenceEnvelope } from "@/local/whatsapp/wire/presence-envelope";

/** The shop is typing: shown on the customer's phone for `forMs`, or until it says otherwise. */
export function showShopPresence(
  gateway: Gateway,
  instance: Instance,
  customer: Customer,
  presence: Presence,
  forMs: number,
): void {
  const show = (shown: Presence) =>
    gateway.live.publish(instance.name, { kind: "presence", phone: customer.phone, presence: shown });
  show(presence);
  if (presence !== "paused") gateway.timers.after(forMs, () => show("paused"));
}

/** The customer is typing: told to the application. */
export function tellCustomerPresence(
  gateway: Gateway,
  instance: Instance,
  customer: Customer,
  presence: Presence,
): void {
  if (instance.state !== "connected") return;
  const body = presenceEnvelope(instance, customer, presence);
  gateway.webhooks.emit(instance, { event: "presence", type: presence, body, traits: null });
}
