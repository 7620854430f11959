import type {
  ChannelEvent,
  ConnectionStatus,
  IncomingMessage,
  ReceiptStatus,
  Sender,
} from "@/lib/channels/channel";
import { identitiesOf, isPersonalJid, phoneOfJid } from "@/lib/channels/identity";
import { ignored } from "@/lib/channels/ignored";
import { contentOf, isSilent } from "./content";
import {
  connectionSchema,
  editedSchema,
  envelopeSchema,
  keySchema,
  updateSchema,
  upsertSchema,
  type WireKey,
} from "./wire";

/** An Evolution webhook as what happened; some events bring a list. What the API sent itself is of no interest. */
export function parseEvolutionWebhook(body: unknown): readonly ChannelEvent[] {
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success) return [ignored("not an Evolution envelope")];
  const { event, instance, apikey, data } = parsed.data;
  if (instance === "") return [ignored("no instance")];
  const sender = { instanceName: instance, token: apikey };
  const read = READERS[event.toLowerCase().replaceAll("_", ".")];
  if (read === undefined) return [ignored("event of no interest")];
  const items = Array.isArray(data) ? data : [data];
  return items.length === 0 ? [ignored("empty list")] : items.map((item) => read(sender, item));
}

const READERS: Readonly<Record<string, (sender: Sender, data: unknown) => ChannelEvent>> = {
  "messages.upsert": upsertEvent,
  "messages.edited": editedEvent,
  "messages.update": updateEvent,
  "messages.delete": deletedEvent,
  "connection.update": connectionEvent,
};

function upsertEvent(sender: Sender, data: unknown): ChannelEvent {
  const parsed = upsertSchema.safeParse(data);
  if (!parsed.success) return ignored("no message");
  const wire = parsed.data;
  if (isSilent(wire)) return ignored("nothing that asks for an answer");
  return messageEvent(sender, wire.key, {
    messageId: wire.key.id,
    senderName: wire.key.fromMe ? null : wire.pushName.trim() || null,
    // Seconds, where everything of ours is in milliseconds.
    sentAtMs: wire.messageTimestamp * 1_000,
    content: contentOf(wire),
    editsMessageId: null,
  });
}

/** The event has no id of its own: the same edit delivered twice must be known again, and the next one must not. */
function editedEvent(sender: Sender, data: unknown): ChannelEvent {
  const parsed = editedSchema.safeParse(data);
  if (!parsed.success) return ignored("no edited message");
  const { key, timestampMs, editedMessage } = parsed.data;
  const text = editedMessage.conversation || editedMessage.extendedTextMessage?.text || "";
  if (text === "") return ignored("an edit without words");
  return messageEvent(sender, key, {
    messageId: `${key.id}:${timestampMs}`,
    senderName: null,
    sentAtMs: timestampMs,
    content: { kind: "text", text },
    editsMessageId: key.id,
  });
}

type Said = Pick<IncomingMessage, "messageId" | "senderName" | "sentAtMs" | "content" | "editsMessageId">;

/** The chat is the customer, also on what the shop's phone sent. Their telephone is answered before their LID. */
function messageEvent(sender: Sender, key: WireKey, said: Said): ChannelEvent {
  if (key.id === "") return ignored("no message id");
  if (!isPersonalJid(key.remoteJid)) return ignored("not a personal chat");
  const jids = [key.remoteJid, key.remoteJidAlt];
  const withPhone = jids.find((jid) => phoneOfJid(jid) !== null);
  return {
    kind: "message",
    ...sender,
    ...said,
    fromOwner: key.fromMe,
    identities: identitiesOf(jids),
    replyTo: withPhone ?? key.remoteJid,
    telefone: withPhone === undefined ? null : phoneOfJid(withPhone),
  };
}

function updateEvent(sender: Sender, data: unknown): ChannelEvent {
  const parsed = updateSchema.safeParse(data);
  if (!parsed.success || parsed.data.keyId === "" || !isPersonalJid(parsed.data.remoteJid))
    return ignored("receipt of no interest");
  const { keyId, fromMe, status: name } = parsed.data;
  const messageIds = [keyId];
  if (name === "DELETED") return { kind: "deleted", ...sender, messageIds };
  const status = RECEIPT_STATUS[name];
  // Of the customer's own messages it says that the shop's phone has read them.
  return status === undefined || !fromMe
    ? ignored("receipt of no interest")
    : { kind: "receipt", ...sender, messageIds, status };
}

const RECEIPT_STATUS: Readonly<Record<string, ReceiptStatus>> = {
  DELIVERY_ACK: "entregue",
  READ: "lida",
  PLAYED: "lida",
  ERROR: "falhou",
};

function deletedEvent(sender: Sender, data: unknown): ChannelEvent {
  const key = keySchema.safeParse(data).data;
  return key === undefined || key.id === ""
    ? ignored("no message id")
    : { kind: "deleted", ...sender, messageIds: [key.id] };
}

function connectionEvent(sender: Sender, data: unknown): ChannelEvent {
  const status = CONNECTION_STATUS[connectionSchema.safeParse(data).data?.state ?? ""];
  return status === undefined
    ? ignored("connection of no interest")
    : { kind: "connection", ...sender, status };
}

const CONNECTION_STATUS: Readonly<Record<string, ConnectionStatus>> = {
  open: "conectado",
  connecting: "conectando",
  close: "desconectado",
  refused: "desconectado",
};
