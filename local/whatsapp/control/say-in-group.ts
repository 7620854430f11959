import { tellMessage } from "@/local/whatsapp/actions/tell-message";
import type { Gateway } from "@/local/whatsapp/gateway";
import { newCustomer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import type { Message } from "@/local/whatsapp/model/message";
import { newPhoneMessageId } from "@/local/whatsapp/model/new-id";

const groupJid = "120363000000000001@g.us";

/** Somebody writes in a group the shop's number is in. It is in no customer's thread; only the webhook tells of it. */
export function sayInGroup(
  gateway: Gateway,
  instance: Instance,
  said: { phone: string; text: string; groupName: string },
): string {
  const writer = gateway.customers.find(said.phone) ?? newCustomer(said.phone, `+${said.phone}`);
  gateway.customers.save(writer);
  const message: Message = {
    id: newPhoneMessageId(),
    sequence: 0,
    instance: instance.name,
    phone: writer.phone,
    author: "customer",
    sentAtMs: gateway.now(),
    content: { kind: "text", text: said.text, extended: false },
    quotedId: null,
    status: "delivered",
    edited: false,
    deleted: false,
    reactions: { customer: null, shop: null },
    trackId: "",
    trackSource: "",
  };
  tellMessage(gateway, message, { group: { jid: groupJid, name: said.groupName } });
  return message.id;
}
