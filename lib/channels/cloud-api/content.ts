import type { IncomingContent, MediaKind } from "@/lib/channels/channel";
import { mediaDetail } from "@/lib/channels/media-detail";
import type { WireMessage } from "./wire";

/** What a message of the Cloud API says. A type we have never seen is asked about. */
export function contentOf(wire: WireMessage): IncomingContent {
  const words = wire.text?.body ?? wire.edit?.message?.text?.body;
  if (words !== undefined) return { kind: "text", text: words };
  const reply = wire.interactive?.button_reply ?? wire.interactive?.list_reply;
  if (reply !== undefined && reply.id !== "")
    return { kind: "option", optionId: reply.id, title: reply.title || reply.id };
  if (wire.button !== undefined) {
    const { payload, text } = wire.button;
    return { kind: "option", optionId: payload || text, title: text || payload };
  }
  return mediaOf(wire);
}

function mediaOf(wire: WireMessage): IncomingContent {
  const file = wire.audio ?? wire.image ?? wire.video ?? wire.document ?? wire.sticker;
  const { location } = wire;
  const [card] = wire.contacts;
  const [phone] = card?.phones ?? [];
  return {
    kind: "media",
    media: MEDIA[wire.type] ?? "outro",
    caption: file?.caption ?? wire.reaction?.emoji ?? "",
    detail: mediaDetail({
      mimeType: file?.mime_type,
      mediaId: file?.id,
      fileName: file?.filename,
      latitude: location?.latitude,
      longitude: location?.longitude,
      placeName: location?.name || location?.address,
      contactName: card?.name?.formatted_name,
      contactPhone: phone === undefined ? undefined : phone.wa_id || phone.phone.replaceAll(/\D/g, ""),
    }),
  };
}

const MEDIA: Readonly<Record<string, MediaKind>> = {
  audio: "audio",
  image: "imagem",
  video: "video",
  document: "documento",
  sticker: "figurinha",
  location: "localizacao",
  contacts: "contato",
  reaction: "reacao",
};
