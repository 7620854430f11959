import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import type { Message } from "@/local/whatsapp/model/message";

/** Everything a `messages` webhook is made from. */
export type MessageNews = {
  baseUrl: string;
  instance: Instance;
  customer: Customer;
  message: Message;
  quoted: Message | null;
  /** Bare id of the text this one replaces; its own id is a new one. */
  replaces: string | null;
  group: Group | null;
};

/** A group the message was written in; its people are never customers of the shop there. */
export type Group = { jid: string; name: string };
