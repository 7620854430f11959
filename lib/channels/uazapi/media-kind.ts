import type { MediaKind } from "@/lib/channels/channel";
import type { WireMediaContent, WireMessage } from "./wire";

/** What a message that is not words is; null for words. A type we have never seen is asked about when it has none. */
export function mediaKind(wire: WireMessage, content: WireMediaContent): MediaKind | null {
  const kind = MEDIA_BY_MESSAGE_TYPE[wire.messageType];
  if (kind !== undefined) return content.viewOnce ? "visualizacao_unica" : kind;
  const hasText = wire.text !== "" || wire.vote !== "" || typeof wire.content === "string";
  return hasText ? null : "outro";
}

/**
 * What neither says nor asks anything: WhatsApp's own bookkeeping, a reaction that is taken back, and one of the shop's
 * own, which is not yet a person who takes over.
 */
export function isSilent({ messageType, text, fromMe }: WireMessage): boolean {
  if (MEDIA_BY_MESSAGE_TYPE[messageType] === "reacao") return text === "" || fromMe;
  return SILENT.has(messageType);
}

const MEDIA_BY_MESSAGE_TYPE: Readonly<Record<string, MediaKind>> = {
  AudioMessage: "audio",
  ImageMessage: "imagem",
  VideoMessage: "video",
  PtvMessage: "video",
  DocumentMessage: "documento",
  DocumentWithCaptionMessage: "documento",
  StickerMessage: "figurinha",
  LottieStickerMessage: "figurinha",
  LocationMessage: "localizacao",
  LiveLocationMessage: "localizacao",
  ContactMessage: "contato",
  ContactsArrayMessage: "contato",
  ReactionMessage: "reacao",
  EncReactionMessage: "reacao",
  PollCreationMessage: "enquete",
  PollCreationMessageV2: "enquete",
  PollCreationMessageV3: "enquete",
  ViewOnceMessage: "visualizacao_unica",
  ViewOnceMessageV2: "visualizacao_unica",
  ViewOnceMessageV2Extension: "visualizacao_unica",
};

const SILENT: ReadonlySet<string> = new Set([
  "AlbumMessage",
  "CallLogMessage",
  "KeepInChatMessage",
  "MessageHistoryBundle",
  "PinInChatMessage",
  "ProtocolMessage",
  "SenderKeyDistributionMessage",
]);
