import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TestShop } from "./new-shop";

/** The webhook of a text this telephone writes to the shop, in the form of a captured one. */
export function uazapiText(shop: TestShop, phone: string, text: string): unknown {
  const payload = JSON.parse(readFileSync("tests/payloads/uazapi/webhook_text_conversation.json", "utf8"));
  const jid = `${phone}@s.whatsapp.net`;
  const message = {
    ...payload.message,
    messageid: randomUUID(),
    chatid: jid,
    sender: jid,
    sender_pn: jid,
    sender_lid: "",
    chatlid: "",
    messageTimestamp: Date.now(),
    text,
    content: text,
  };
  return { ...payload, instanceName: shop.instanceName, token: shop.token, message };
}
