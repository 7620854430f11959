import type { MessageView } from "@/local/whatsapp/phone-api/message-view";

type Said = Pick<MessageView, "words"> & { content: { kind: MessageView["content"]["kind"] } };

/** A message in a line, for the list of conversations, quotes and screen readers. */
export function describeMessage(message: Said & { deleted?: boolean }): string {
  if (message.deleted) return "Mensagem apagada";
  const noun = nouns[message.content.kind];
  const words = message.words
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[*_~`]/g, "")
    .trim();
  if (noun === null) return words;
  return words === "" ? noun : `${noun}: ${words}`;
}

const nouns: Record<MessageView["content"]["kind"], string | null> = {
  text: null,
  buttons: null,
  list: null,
  locationRequest: null,
  buttonReply: null,
  listReply: null,
  poll: "Enquete",
  pollVote: "Voto",
  image: "Foto",
  video: "Vídeo",
  audio: "Áudio",
  document: "Documento",
  sticker: "Figurinha",
  location: "Localização",
  contact: "Contato",
};
