import type { ChannelEvent, ReceiptStatus, Sender } from "@/lib/channels/channel";
import { phoneIdentity } from "@/lib/channels/identity";
import { ignored } from "@/lib/channels/ignored";
import { contentOf } from "./content";
import { envelopeSchema, type WireChange, type WireContact, type WireMessage } from "./wire";

/**
 * A webhook of the Cloud API as what happened: one call may bring messages and statuses of several numbers. It carries no
 * token: the signature over its bytes is checked before anything of it is believed.
 */
export function parseCloudApiWebhook(body: unknown): readonly ChannelEvent[] {
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success) return [ignored("not a WhatsApp envelope")];
  const events = parsed.data.entry.flatMap(({ changes }) => changes).flatMap(changeEvents);
  return events.length === 0 ? [ignored("nothing in it")] : events;
}

function changeEvents({ field, value }: WireChange): readonly ChannelEvent[] {
  const sender = { instanceName: value.metadata.phone_number_id, token: "" };
  if (sender.instanceName === "") return [ignored("no number")];
  if (field === "smb_message_echoes")
    return value.message_echoes.map((wire) => messageEvent(sender, wire, value.contacts, true));
  if (field !== "messages") return [ignored("field of no interest")];
  return [
    ...value.messages.map((wire) => messageEvent(sender, wire, value.contacts, false)),
    ...value.statuses.map((status) => statusEvent(sender, status)),
  ];
}

function messageEvent(
  sender: Sender,
  wire: WireMessage,
  contacts: readonly WireContact[],
  fromOwner: boolean,
): ChannelEvent {
  if (wire.id === "") return ignored("no message id");
  if (wire.group_id !== "") return ignored("not a personal chat");
  if (wire.type === "revoke") {
    const id = wire.revoke?.original_message_id ?? "";
    return id === "" ? ignored("no message id") : { kind: "deleted", ...sender, messageIds: [id] };
  }
  if (isSilent(wire, fromOwner)) return ignored("nothing that asks for an answer");
  const customer = customerOf(wire, contacts, fromOwner);
  if (customer === null) return ignored("nobody to answer");
  return {
    kind: "message",
    ...sender,
    ...customer,
    messageId: wire.id,
    fromOwner,
    // Seconds, where everything of ours is in milliseconds.
    sentAtMs: wire.timestamp * 1_000,
    content: contentOf(wire),
    editsMessageId: wire.edit?.original_message_id || null,
  };
}

/** A change of number or name, a reaction taken back, and one of the shop's own. */
function isSilent({ type, reaction }: WireMessage, fromOwner: boolean): boolean {
  if (type === "reaction") return fromOwner || !reaction?.emoji;
  return type === "system" || type === "errors";
}

/** Somebody with a user name may have no telephone, and is written to by their id. */
function customerOf(wire: WireMessage, contacts: readonly WireContact[], fromOwner: boolean) {
  const [digits, userId] = fromOwner ? [wire.to, wire.to_user_id] : [wire.from, wire.from_user_id];
  const contact = contacts.find(
    ({ wa_id, user_id }) => (wa_id !== "" && wa_id === digits) || (user_id !== "" && user_id === userId),
  );
  const phone = digits || contact?.wa_id || "";
  const bsuid = userId || contact?.user_id || "";
  const tel = phoneIdentity(phone);
  const identities = [...(tel === null ? [] : [tel]), ...(bsuid === "" ? [] : [`user:${bsuid}`])];
  if (identities.length === 0) return null;
  return {
    identities,
    replyTo: tel === null ? bsuid : phone,
    telefone: tel === null ? null : phone,
    senderName: fromOwner ? null : contact?.profile?.name.trim() || null,
  };
}

function statusEvent(sender: Sender, { id, status: name }: { id: string; status: string }): ChannelEvent {
  const status = RECEIPT_STATUS[name];
  return status === undefined || id === ""
    ? ignored("receipt of no interest")
    : { kind: "receipt", ...sender, messageIds: [id], status };
}

const RECEIPT_STATUS: Readonly<Record<string, ReceiptStatus>> = {
  delivered: "entregue",
  read: "lida",
  played: "lida",
  failed: "falhou",
};
