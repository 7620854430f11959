import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import { formatPhone } from "@/local/whatsapp/wire/jid";
import type { MessageView } from "./message-view";

/** A shop as the customer's phone shows it. */
export type InstanceView = {
  name: string;
  profileName: string;
  ownerPhone: string;
  state: Instance["state"];
};

export type CustomerView = Customer & { shownPhone: string };

/** What the event stream carries. Both the page and the tests read it, so every change is told in full. */
export type LiveEvent =
  | { kind: "message"; phone: string; message: MessageView }
  | { kind: "change"; phone: string; message: MessageView }
  | { kind: "presence"; phone: string; presence: "composing" | "recording" | "paused" }
  | { kind: "customer"; customer: CustomerView }
  | { kind: "instance"; instance: InstanceView }
  | { kind: "cleared" };

export function instanceView({ name, profileName, ownerPhone, state }: Instance): InstanceView {
  return { name, profileName, ownerPhone, state };
}

export function customerView(customer: Customer): CustomerView {
  return { ...customer, shownPhone: formatPhone(customer.phone) };
}
