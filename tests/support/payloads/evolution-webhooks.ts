import type { ChannelEvent, IncomingContent } from "@/lib/channels/channel";
import { parseEvolutionWebhook } from "@/lib/channels/evolution/parse-webhook";
import { webhooks } from "./payload-case";

const SENDER = { instanceName: "loja-teste", token: "00000000-0000-4000-8000-0000000000EV" };

/** All of them are of the same second and the same customer. */
function message(content: IncomingContent, change: object = {}): readonly ChannelEvent[] {
  return [
    {
      kind: "message",
      ...SENDER,
      messageId: "3A0000000000000000A1",
      fromOwner: false,
      identities: ["tel:551199990001", "lid:100000000000001"],
      replyTo: "5511999990001@s.whatsapp.net",
      telefone: "5511999990001",
      senderName: "Cliente Teste",
      sentAtMs: 1795471201000,
      content,
      editsMessageId: null,
      ...change,
    },
  ];
}

export const evolutionWebhooks = webhooks(parseEvolutionWebhook, {
  webhook_messages_upsert_text: message({ kind: "text", text: "Oi, tem pão de queijo?" }),
  // The chat is a LID; the telephone stands beside it, and is answered.
  webhook_messages_upsert_lid: message({ kind: "text", text: "Oi" }, { messageId: "3A0000000000000000A2" }),
  webhook_messages_upsert_audio: message({
    kind: "media",
    media: "audio",
    caption: "",
    detail: { mimeType: "audio/ogg; codecs=opus", bytes: 4920, seconds: 2 },
  }),
  webhook_messages_upsert_image: message({
    kind: "media",
    media: "imagem",
    caption: "comprovante",
    detail: { mimeType: "image/jpeg", bytes: 162894 },
  }),
  webhook_messages_upsert_list_reply: message({
    kind: "option",
    optionId: "pao-queijo",
    title: "Pão de queijo",
  }),
  webhook_messages_update: [
    { kind: "receipt", ...SENDER, messageIds: ["3EB0AAAAAAAAAAAAAA00AA"], status: "lida" },
  ],
  webhook_connection_update: [{ kind: "connection", ...SENDER, status: "conectado" }],
  webhook_qrcode_updated: [{ kind: "ignored", reason: "event of no interest" }],
});
