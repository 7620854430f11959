import type { IncomingContent, MediaDetail, MediaKind } from "@/lib/channels/channel";
import { contactOf, mediaDetail } from "@/lib/channels/media-detail";
import { contentSchema, type WireContent, type WireUpsert } from "./wire";

/** What a Baileys message says. Words and answers come first; a type we have never seen is asked about. */
export function contentOf(wire: WireUpsert): IncomingContent {
  const { conversation } = wire.message;
  if (typeof conversation === "string" && conversation !== "") return { kind: "text", text: conversation };
  const { type, content } = unwrap(wire);
  const optionId = content.singleSelectReply?.selectedRowId || content.selectedButtonId || content.selectedId;
  if (optionId) {
    const title = content.title || content.selectedDisplayText || optionId;
    return { kind: "option", optionId, title };
  }
  if (type === "extendedTextMessage") return { kind: "text", text: content.text };
  const kind = MEDIA[type] ?? "outro";
  return {
    kind: "media",
    media: content.viewOnce || type.startsWith("viewOnce") ? "visualizacao_unica" : kind,
    caption: kind === "reacao" ? content.text : content.caption || content.displayName,
    detail: detailOf(content),
  };
}

/** WhatsApp's own bookkeeping; a reaction that is taken back, and one of the shop's own. */
export function isSilent({ messageType, message, key }: WireUpsert): boolean {
  if (messageType === "reactionMessage") {
    return key.fromMe || contentSchema.safeParse(message.reactionMessage).data?.text === "";
  }
  return SILENT.has(messageType);
}

/** A document with a caption has its document one level down. */
function unwrap({ message, messageType }: WireUpsert): { type: string; content: WireContent } {
  const content = contentSchema.catch(contentSchema.parse({})).parse(message[messageType] ?? {});
  const document = content.message?.documentMessage;
  if (messageType !== "documentWithCaptionMessage" || document === undefined)
    return { type: messageType, content };
  return { type: "documentMessage", content: contentSchema.catch(content).parse(document) };
}

function detailOf(content: WireContent): MediaDetail {
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

const MEDIA: Readonly<Record<string, MediaKind>> = {
  audioMessage: "audio",
  imageMessage: "imagem",
  videoMessage: "video",
  ptvMessage: "video",
  documentMessage: "documento",
  documentWithCaptionMessage: "documento",
  stickerMessage: "figurinha",
  lottieStickerMessage: "figurinha",
  locationMessage: "localizacao",
  liveLocationMessage: "localizacao",
  contactMessage: "contato",
  contactsArrayMessage: "contato",
  reactionMessage: "reacao",
  pollCreationMessage: "enquete",
  pollCreationMessageV2: "enquete",
  pollCreationMessageV3: "enquete",
  pollUpdateMessage: "enquete",
};

const SILENT: ReadonlySet<string> = new Set([
  "albumMessage",
  "messageContextInfo",
  "pinInChatMessage",
  "protocolMessage",
  "senderKeyDistributionMessage",
]);
