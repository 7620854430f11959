import type { ChannelEvent, IncomingContent } from "@/lib/channels/channel";
import { parseCloudApiWebhook } from "@/lib/channels/cloud-api/parse-webhook";
import { webhooks } from "./payload-case";

/** No token: the signature over the bytes is the proof. */
const SENDER = { instanceName: "200000000000000", token: "" };

function message(content: IncomingContent, change: object = {}): readonly ChannelEvent[] {
  return [
    {
      kind: "message",
      ...SENDER,
      messageId: "wamid.SYNTH0001",
      fromOwner: false,
      identities: ["tel:551199990001", "user:BR.10000000000000000001"],
      replyTo: "5511999990001",
      telefone: "5511999990001",
      senderName: "Cliente Teste",
      sentAtMs: 1795471201000,
      content,
      editsMessageId: null,
      ...change,
    },
  ];
}

const confirmar = { kind: "option", optionId: "confirmar", title: "Confirmar pedido" } as const;

export const metaWebhooks = webhooks(parseCloudApiWebhook, {
  webhook_text: message({ kind: "text", text: "Oi, tem pão de queijo?" }),
  webhook_audio_voice: message({
    kind: "media",
    media: "audio",
    caption: "",
    detail: { mimeType: "audio/ogg; codecs=opus", mediaId: "300000000000001" },
  }),
  webhook_image: message({
    kind: "media",
    media: "imagem",
    caption: "comprovante",
    detail: { mimeType: "image/jpeg", mediaId: "300000000000002" },
  }),
  webhook_document: message({
    kind: "media",
    media: "documento",
    caption: "",
    detail: { mimeType: "application/pdf", mediaId: "300000000000003", fileName: "comprovante.pdf" },
  }),
  webhook_location: message({
    kind: "media",
    media: "localizacao",
    caption: "",
    detail: { latitude: -23.5614, longitude: -46.6559, placeName: "Loja" },
  }),
  webhook_button_reply: message(confirmar),
  webhook_list_reply: message({ kind: "option", optionId: "pao-queijo", title: "Pão de queijo" }),
  webhook_template_quick_reply: message(confirmar),
  // Somebody with a user name: no telephone is told, and the answer goes to their id.
  webhook_bsuid_only: message(
    { kind: "text", text: "Oi" },
    {
      messageId: "wamid.SYNTH0009",
      sentAtMs: 1795471209000,
      identities: ["user:BR.10000000000000000001"],
      replyTo: "BR.10000000000000000001",
      telefone: null,
    },
  ),
  webhook_unsupported: message(
    { kind: "media", media: "outro", caption: "", detail: {} },
    { messageId: "wamid.SYNTH0010", sentAtMs: 1795471210000 },
  ),
  webhook_status_delivered: [
    { kind: "receipt", ...SENDER, messageIds: ["wamid.SYNTHOUT1"], status: "entregue" },
  ],
  webhook_status_failed: [{ kind: "receipt", ...SENDER, messageIds: ["wamid.SYNTHOUT2"], status: "falhou" }],
});
