import type { ChannelEvent, IncomingContent } from "@/lib/channels/channel";
import { parseUazapiWebhook } from "@/lib/channels/uazapi/parse-webhook";
import { webhooks } from "./payload-case";

const SENDER = { instanceName: "loja-teste", token: "00000000-0000-4000-8000-000000000001" };
const CUSTOMER = {
  identities: ["tel:551199990001", "lid:100000000000001"],
  replyTo: "5511999990001@s.whatsapp.net",
  telefone: "5511999990001",
};

function message(
  messageId: string,
  sentAtMs: number,
  content: IncomingContent,
  change: object = {},
): ChannelEvent {
  return {
    kind: "message",
    ...SENDER,
    ...CUSTOMER,
    messageId,
    sentAtMs,
    content,
    senderName: "Cliente Teste",
    fromOwner: false,
    editsMessageId: null,
    ...change,
  };
}

const option = { kind: "option", optionId: "confirmar", title: "Confirmar pedido" } as const;
const id = (suffix: string) => `AC0000000000000000000000A00000${suffix}`;
const at = (second: number) => 1795471200000 + second * 1_000;
const receipt = { kind: "receipt", ...SENDER, messageIds: ["3EB0AAAAAAAAAAAAAA00AA"] } as const;

function media(
  kind: Extract<IncomingContent, { kind: "media" }>["media"],
  detail: object,
  caption = "",
): IncomingContent {
  return { kind: "media", media: kind, caption, detail };
}

/** The full value of every recorded webhook, written from the payload's own documentation. */
export const uazapiWebhooks = webhooks(parseUazapiWebhook, {
  webhook_text_extended: message(id("01"), at(1), { kind: "text", text: "Oi, tem pão de queijo?" }),
  webhook_text_conversation: message(id("02"), at(2), { kind: "text", text: "Oi" }),
  webhook_text_reply_quoted: message(id("03"), at(3), { kind: "text", text: "de queijo" }),
  webhook_audio_ptt: message(
    id("04"),
    at(4),
    media("audio", { mimeType: "audio/ogg; codecs=opus", bytes: 4920, seconds: 2 }),
  ),
  webhook_image: message(id("05"), at(5), media("imagem", { mimeType: "image/jpeg", bytes: 162894 })),
  webhook_image_caption: message(
    id("06"),
    at(6),
    media("imagem", { mimeType: "image/jpeg", bytes: 162894 }, "comprovante do pix"),
  ),
  webhook_document: message(
    id("07"),
    at(7),
    media("documento", { mimeType: "application/pdf", bytes: 56066, fileName: "comprovante.pdf" }),
  ),
  webhook_sticker: message(id("08"), at(8), media("figurinha", { mimeType: "image/webp", bytes: 27822 })),
  webhook_location: message(
    id("09"),
    at(9),
    media("localizacao", { latitude: -23.5614, longitude: -46.6559 }),
  ),
  webhook_contact: message(
    id("0A"),
    at(10),
    media(
      "contato",
      { contactName: "Fulano", contactPhone: "5511999990002" },
      "Fulano\nPhone (Celular): +55 11 99999-0002",
    ),
  ),
  webhook_list_reply: message(id("0B"), at(11), {
    kind: "option",
    optionId: "pao-queijo",
    title: "Pão de queijo",
  }),
  webhook_button_reply: message(id("0C"), at(12), option),
  webhook_template_button_reply: message(id("0D"), at(13), option),
  webhook_reaction: message(id("0E"), at(14), media("reacao", {}, "❤️")),
  webhook_text_edited: message(
    id("0F"),
    at(15),
    { kind: "text", text: "dois pães de queijo" },
    { editsMessageId: "AC00000000000000000000000000BEEF" },
  ),
  webhook_poll_vote: message(id("10"), at(16), { kind: "text", text: "Entrega" }),
  webhook_echo_sent_by_api: { kind: "ignored", reason: "echo of our own send" },
  webhook_from_owner_phone: message(
    id("12"),
    at(18),
    { kind: "text", text: "Pode deixar que eu atendo" },
    { fromOwner: true, senderName: null },
  ),
  webhook_messages_update_delivered: { ...receipt, status: "entregue" },
  webhook_messages_update_read_stringly: { ...receipt, status: "lida" },
  webhook_connection_connected: { kind: "connection", ...SENDER, status: "conectado" },
  webhook_connection_connecting: { kind: "connection", ...SENDER, status: "conectando" },
  webhook_connection_disconnected: { kind: "connection", ...SENDER, status: "desconectado" },
  webhook_presence: { kind: "ignored", reason: "event of no interest" },
  // Documented and never seen live: it carries no token, so that it proves nothing and is refused later.
  webhook_schema_variant: message(
    "3EB0123456789ABCDEF0",
    at(0),
    { kind: "text", text: "Oi" },
    {
      instanceName: "r183e2ef9597845",
      token: "",
      identities: ["tel:551199990001"],
    },
  ),
});
