import type { Message } from "@/local/whatsapp/model/message";
import { chatFields } from "./chat-fields";
import { editedContextInfo, type Quote } from "./context-info";
import { envelope } from "./envelope";
import { chatIdOf, lidOf, phoneJid } from "./jid";
import type { MessageNews } from "./message-news";
import { quotedMessage } from "./quoted-message";
import { type WireContent, wireContent } from "./wire-content";

/** Pure: the `messages` webhook for something said in a conversation. */
export function messageEnvelope(news: MessageNews): Record<string, unknown> {
  const said = news.replaces === null ? saidContent(news) : editedContent(news);
  return messageEvent(news, said, {
    quoted: news.quoted?.id ?? "",
    edited: news.replaces ?? "",
    reaction: "",
  });
}

/** Pure: the `messages` webhook for a reaction, which is a message of its own on the wire. */
export function reactionEnvelope(news: MessageNews, target: Message, emoji: string): Record<string, unknown> {
  const targetIsOurs = target.author !== "customer";
  const key = { remoteJID: lidOf(news.instance.ownerPhone), fromMe: targetIsOurs, ID: target.id };
  const said: WireContent = {
    messageType: "ReactionMessage",
    type: "reaction",
    mediaType: "",
    content: { key, text: emoji, senderTimestampMS: news.message.sentAtMs },
    text: emoji,
    vote: "",
    buttonOrListid: "",
    convertOptions: "",
  };
  return messageEvent(news, said, { quoted: "", edited: "", reaction: target.id });
}

function saidContent({ instance, customer, message, quoted }: MessageNews): WireContent {
  const quote: Quote | null = quoted && {
    id: quoted.id,
    authorLid: lidOf(quoted.author === "customer" ? customer.phone : instance.ownerPhone),
    quotedMessage: quotedMessage(quoted.content),
  };
  return wireContent(message.content, message.sentAtMs, quote);
}

function editedContent({ message }: MessageNews): WireContent {
  const said = wireContent(message.content, message.sentAtMs, null);
  const content = {
    text: said.text,
    previewType: 0,
    contextInfo: editedContextInfo(),
    inviteLinkGroupTypeV2: 0,
  };
  return { ...said, messageType: "ExtendedTextMessage", type: "text", content };
}

type References = { quoted: string; edited: string; reaction: string };

function messageEvent(news: MessageNews, said: WireContent, references: References): Record<string, unknown> {
  return {
    ...envelope(news.baseUrl, news.instance, "messages"),
    chat: chatFields(news, said),
    chatSource: "updated",
    message: messageFields(news, said, references),
  };
}

function messageFields(news: MessageNews, said: WireContent, references: References) {
  const { instance, customer, message, group } = news;
  const fromMe = message.author !== "customer";
  return {
    ...said,
    ...references,
    ...senderFields(news, fromMe),
    id: `${instance.ownerPhone}:${message.id}`,
    messageid: message.id,
    chatid: group?.jid ?? chatIdOf(customer),
    chatlid: group?.jid ?? lidOf(customer.phone),
    fromMe,
    groupName: group?.name ?? "Unknown",
    isGroup: group !== null,
    messageTimestamp: message.sentAtMs,
    owner: instance.ownerPhone,
    source: "android",
    status: message.author === "api" ? "Pending" : "",
    track_id: message.trackId,
    track_source: message.trackSource,
    wasSentByApi: message.author === "api",
  };
}

function senderFields({ instance, customer }: MessageNews, fromMe: boolean) {
  const lid = lidOf(fromMe ? instance.ownerPhone : customer.phone);
  const customerJid = customer.lidOnly ? "" : chatIdOf(customer);
  return {
    sender: lid,
    sender_lid: lid,
    sender_pn: fromMe ? phoneJid(instance.ownerPhone) : customerJid,
    senderName: fromMe ? instance.profileName : customer.name,
  };
}
