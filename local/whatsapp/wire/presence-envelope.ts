import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import { chatIdOf } from "./jid";

export type Presence = "composing" | "recording" | "paused";

/** Pure: the `presence` webhook: the customer is typing. The only sample of it has no `BaseUrl`. */
export function presenceEnvelope(
  instance: Instance,
  customer: Customer,
  presence: Presence,
): Record<string, unknown> {
  return {
    EventType: "presence",
    instanceName: instance.name,
    owner: instance.ownerPhone,
    token: instance.token,
    event: { chatid: chatIdOf(customer), presence },
  };
}
