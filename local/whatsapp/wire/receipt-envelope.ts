import type { Customer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";
import { envelope } from "./envelope";
import { chatIdOf, lidOf } from "./jid";

export type ReceiptState = "Delivered" | "Read" | "Played" | "Deleted";

export type ReceiptNews = {
  baseUrl: string;
  instance: Instance;
  customer: Customer;
  messageId: string;
  state: ReceiptState;
  atMs: number;
};

/**
 * Pure: the `messages_update` webhook, sent for receipts and for deletions. That of a deletion was never
 * captured; this is the documented status in the form of a receipt.
 */
export function receiptEnvelope(news: ReceiptNews): Record<string, unknown> {
  const { customer, state } = news;
  return {
    ...envelope(news.baseUrl, news.instance, "messages_update"),
    type: state === "Deleted" ? "Deleted" : "ReadReceipt",
    state,
    event: {
      Chat: chatIdOf(customer),
      Sender: lidOf(customer.phone),
      sender_lid: lidOf(customer.phone),
      sender_pn: customer.lidOnly ? "" : chatIdOf(customer),
      IsFromMe: false,
      IsGroup: false,
      MessageIDs: [news.messageId],
      Timestamp: Math.floor(news.atMs / 1000),
      Type: state,
    },
  };
}
