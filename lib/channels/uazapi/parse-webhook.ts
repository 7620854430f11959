import type {
  ChannelEvent,
  ConnectionStatus,
  IncomingContent,
  IncomingMessage,
  MediaDetail,
  ReceiptStatus,
  Sender,
} from "@/lib/channels/channel";
import { identitiesOf, isPersonalJid, phoneOfJid } from "@/lib/channels/identity";
import { ignored } from "@/lib/channels/ignored";
import { contactOf, mediaDetail } from "@/lib/channels/media-detail";
import { isSilent, mediaKind } from "./media-kind";
import {
  envelopeSchema,
  mediaContentSchema,
  messageSchema,
  receiptSchema,
  type WireEnvelope,
  type WireMediaContent,
  type WireMessage,
} from "./wire";

/** A uazapi webhook as what happened. Groups, status lists, newsletters and echoes of our own sends are none of our business. */
export function parseUazapiWebhook(body: unknown): ChannelEvent {
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success) return ignored("not a uazapi envelope");
  const envelope = parsed.data;
  const sender = senderOf(envelope);
  if (sender === null) return ignored("no instance");
  switch (eventName(envelope)) {
    case "messages":
    case "message":
      return messageEvent(sender, envelope.message ?? envelope.data);
    case "messages_update":
      return receiptEvent(sender, envelope);
    case "call":
      return ignored("a call rings at the shop's own phone");
    case "connection":
      return connectionEvent(sender, envelope.instance);
    default:
      return ignored("event of no interest");
  }
}

/** Some envelopes name the event in `EventType`, some in `event`; in messages_update `event` is an object. */
function eventName(envelope: WireEnvelope): string {
  return envelope.EventType ?? (typeof envelope.event === "string" ? envelope.event : envelope.type) ?? "";
}

function senderOf(envelope: WireEnvelope): Sender | null {
  const instanceName =
    envelope.instanceName ?? (typeof envelope.instance === "string" ? envelope.instance : "");
  return instanceName === "" ? null : { instanceName, token: envelope.token };
}

function messageEvent(sender: Sender, raw: unknown): ChannelEvent {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return ignored("no message");
  const wire = parsed.data;
  if (wire.messageid === "" && wire.id === "") return ignored("no message id");
  if (wire.isGroup || (wire.chatid !== "" && !isPersonalJid(wire.chatid)))
    return ignored("not a personal chat");
  if (wire.wasSentByApi) return ignored("echo of our own send");
  if (isSilent(wire)) return ignored("nothing that asks for an answer");
  const message = toIncoming(wire);
  return message === null ? ignored("nobody to answer") : { kind: "message", ...sender, ...message };
}

function toIncoming(wire: WireMessage): IncomingMessage | null {
  // On what the shop's phone sent, `sender` is the shop: the customer is the chat.
  const jids = wire.fromMe
    ? [wire.chatid, wire.chatlid]
    : [wire.chatid, wire.sender_pn, wire.sender, wire.chatlid, wire.sender_lid];
  const telefone = jids.map(phoneOfJid).find((digits) => digits !== null) ?? null;
  const identities = identitiesOf(jids);
  const replyTo = jids.find(isPersonalJid) ?? "";
  if (identities.length === 0 || replyTo === "") return null;
  return {
    messageId: wire.messageid || wire.id.slice(wire.id.indexOf(":") + 1),
    fromOwner: wire.fromMe,
    identities,
    replyTo,
    telefone,
    senderName: wire.fromMe ? null : wire.senderName.trim() || null,
    sentAtMs: wire.messageTimestamp,
    content: contentOf(wire),
    editsMessageId: wire.edited || null,
  };
}

function contentOf(wire: WireMessage): IncomingContent {
  const detail = mediaContentSchema
    .catch(NO_CONTENT)
    .parse(typeof wire.content === "string" ? {} : wire.content);
  const optionId = wire.buttonOrListid || detail.selectedButtonID || detail.selectedID;
  if (optionId)
    return {
      kind: "option",
      optionId,
      title: wire.vote || detail.selectedDisplayText || wire.text || optionId,
    };
  const media = mediaKind(wire, detail);
  if (media !== null) return { kind: "media", media, caption: wire.text, detail: toDetail(detail) };
  return {
    kind: "text",
    text: wire.text || wire.vote || (typeof wire.content === "string" ? wire.content : ""),
  };
}

/** Of a message whose content is words, or is no object. */
const NO_CONTENT = mediaContentSchema.parse({});

function toDetail(content: WireMediaContent): MediaDetail {
  const [first = content] = content.contacts;
  return mediaDetail({
    mimeType: content.mimetype,
    bytes: content.fileLength,
    seconds: content.seconds,
    latitude: content.degreesLatitude,
    longitude: content.degreesLongitude,
    placeName: content.name || content.address,
    fileName: content.fileName,
    ...contactOf(first),
  });
}

function receiptEvent(sender: Sender, envelope: WireEnvelope): ChannelEvent {
  const receipt = receiptSchema
    .catch({ MessageIDs: [], IsFromMe: false, IsGroup: false, Type: "" })
    .parse(envelope.event);
  const messageIds = receipt.MessageIDs;
  if (messageIds.length === 0 || receipt.IsGroup) return ignored("receipt of no interest");
  const name = (envelope.state || receipt.Type).toLowerCase();
  if (name === "deleted") return { kind: "deleted", ...sender, messageIds };
  const status = RECEIPT_STATUS[name];
  return status === undefined
    ? ignored("receipt of no interest")
    : { kind: "receipt", ...sender, messageIds, status };
}

const RECEIPT_STATUS: Readonly<Record<string, ReceiptStatus>> = {
  delivered: "entregue",
  read: "lida",
  played: "lida",
  error: "falhou",
  failed: "falhou",
};

function connectionEvent(sender: Sender, instance: unknown): ChannelEvent {
  const name =
    typeof instance === "object" && instance !== null && "status" in instance ? String(instance.status) : "";
  const status = CONNECTION_STATUS[name.toLowerCase()];
  return status === undefined
    ? ignored("connection of no interest")
    : { kind: "connection", ...sender, status };
}

const CONNECTION_STATUS: Readonly<Record<string, ConnectionStatus>> = {
  connected: "conectado",
  connecting: "conectando",
  disconnected: "desconectado",
  hibernated: "desconectado",
};
