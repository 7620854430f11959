import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import { envelope } from "./envelope";
import { chatIdOf, lidOf, phoneJid } from "./jid";

export type ReceiptState = "Delivered" | "Read" | "Played" | "Deleted";

export type ReceiptNews = {
  baseUrl: string;
  instance: Instance;
  customer: Customer;
  messageId: string;
  /** Whose doing it is: the shop's own deletions are told too. */
  fromMe: boolean;
  state: ReceiptState;
  atMs: number;
};

/**
 * Pure: the `messages_update` webhook, sent for receipts and for deletions. That of a deletion was never
 * captured; this is the documented status in the form of a receipt.
 */
export function receiptEnvelope(news: ReceiptNews): Record<string, unknown> {
  const { customer, fromMe, state } = news;
  const lid = lidOf(fromMe ? news.instance.ownerPhone : customer.phone);
  const customerJid = customer.lidOnly ? "" : chatIdOf(customer);
  return {
    ...envelope(news.baseUrl, news.instance, "messages_update"),
    type: state === "Deleted" ? "Deleted" : "ReadReceipt",
    state,
    event: {
      Chat: chatIdOf(customer),
      Sender: lid,
      sender_lid: lid,
      sender_pn: fromMe ? phoneJid(news.instance.ownerPhone) : customerJid,
      IsFromMe: fromMe,
      IsGroup: false,
      MessageIDs: [news.messageId],
      Timestamp: Math.floor(news.atMs / 1000),
      Type: state,
    },
  };
}
