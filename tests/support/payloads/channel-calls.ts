import type { Outgoing } from "@/lib/channels/channel";
import { cloudApi } from "@/lib/channels/cloud-api/cloud-api";
import { evolution } from "@/lib/channels/evolution/evolution";
import { uazapi } from "@/lib/channels/uazapi/uazapi";
import { challengeOf } from "@/lib/inbox/challenge-of";
import { isSignedByMeta } from "@/lib/inbox/signed-by-meta";
import { field } from "./field";
import type { Payload, PayloadCases } from "./payload-case";
import { replayed, replayedEach } from "./replay-server";

const CHANNELS = { uazapi, evolution, meta: cloudApi };
type Provider = keyof typeof CHANNELS;

const envelope = {
  to: "5511999990001@s.whatsapp.net",
  instanceName: "loja-teste",
  credential: "the-token",
  trackId: "saida-1",
};
const attention = { ...envelope, messageIds: ["m1", "m2"] };
const option = (id: string, titulo: string, descricao: string | null = null) => ({ id, titulo, descricao });
const CONFIRMA: Outgoing = {
  texto: "Confirma o pedido?",
  opcoes: [option("confirmar", "Confirmar"), option("cancelar", "Cancelar")],
};
const ESCOLHA: Outgoing = {
  texto: "Escolha uma opção:",
  opcoes: [option("coxinha", "Coxinha", "R$ 8,00"), option("pao-queijo", "Pão de queijo", "R$ 6,00")],
};
const KEY = { instanceName: "loja-teste", credential: "the-token", appSecret: null };
const TEXTO: Outgoing = { texto: "Pedido confirmado!", opcoes: [] };
const QR: Outgoing = { texto: "QR Code Pix", opcoes: [], imagem: "https://app.example.com/qr/1.png" };

/** One of our sends, answered as recorded: what was asked for, and what we make of the answer. */
const send =
  (provider: Provider, message: Outgoing) =>
  ({ response }: Payload) =>
    replayed([response], () => CHANNELS[provider].send(message, envelope));
const refusals =
  (provider: Provider) =>
  ({ cases }: Payload) =>
    replayedEach(cases, () => CHANNELS[provider].send(TEXTO, envelope));
const download = (provider: Provider, messageId: string, mediaId: string | null) => (payload: Payload) =>
  replayed(
    (payload.steps ?? [payload]).map(({ response }) => response),
    () =>
      CHANNELS[provider].downloadMedia({
        messageId,
        mediaId,
        instanceName: "loja-teste",
        credential: "the-token",
        maxBytes: 10_000,
      }),
  );

const posted = (path: string, body: object) => [{ method: "POST", path, body }];
const sent = (providerMessageId: string) => ({ kind: "sent", providerMessageId });
const found = (text: string) => ({ kind: "found", bytes: Buffer.from(text) });

const uazapiCommon = {
  number: "5511999990001@s.whatsapp.net",
  track_source: "pizzaria",
  track_id: "saida-1",
};
const uazapiSent = sent("3EB0AAAAAAAAAAAAAA00AA");

export const uazapiCalls: PayloadCases = {
  http_send_text: {
    through: send("uazapi", TEXTO),
    gives: {
      asked: posted("/send/text", { ...uazapiCommon, text: "Pedido confirmado!", linkPreview: false }),
      result: uazapiSent,
    },
  },
  http_send_menu_button: {
    through: send("uazapi", CONFIRMA),
    gives: {
      asked: posted("/send/menu", {
        ...uazapiCommon,
        text: "Confirma o pedido?",
        type: "button",
        choices: ["Confirmar|confirmar", "Cancelar|cancelar"],
      }),
      result: uazapiSent,
    },
  },
  http_send_menu_list: {
    through: send("uazapi", ESCOLHA),
    gives: {
      asked: posted("/send/menu", {
        ...uazapiCommon,
        text: "Escolha uma opção:",
        type: "list",
        listButton: "Ver opções",
        choices: ["Coxinha|coxinha|R$ 8,00", "Pão de queijo|pao-queijo|R$ 6,00"],
      }),
      result: uazapiSent,
    },
  },
  http_send_media_pix_qr: {
    through: send("uazapi", QR),
    gives: {
      asked: posted("/send/media", {
        ...uazapiCommon,
        type: "image",
        file: "https://app.example.com/qr/1.png",
        text: "QR Code Pix",
      }),
      result: uazapiSent,
    },
  },
  http_message_download: {
    through: download("uazapi", "AC0000000000000000000000A0000004", null),
    gives: {
      asked: posted("/message/download", {
        id: "AC0000000000000000000000A0000004",
        return_base64: true,
        generate_mp3: true,
        return_link: false,
        transcribe: false,
      }),
      result: found("synthetic-mp3"),
    },
  },
  http_errors: {
    through: refusals("uazapi"),
    gives: {
      "bad token": { kind: "disconnected", reason: "401 Invalid token" },
      "missing fields": { kind: "refused", reason: "400 Missing number or text" },
      "rate limit": { kind: "retry", reason: "429 Rate limit exceeded" },
      internal: { kind: "retry", reason: "500 Failed to send message" },
      "download: no media": {
        kind: "refused",
        reason: "400 Unsupported media type or no media found in message",
      },
      "download: unknown id": { kind: "refused", reason: "404 Message not found" },
      "file too big": { kind: "refused", reason: "413 File size exceeds limit" },
      "public demo server": {
        kind: "refused",
        reason: "403 This is a public demo server. This endpoint has been disabled.",
      },
      "WhatsApp policy block (do not retry)": {
        kind: "refused",
        reason: "500 WHATSAPP_REACHOUT_TIMELOCK",
      },
    },
  },
  http_instance_connect: {
    through: ({ response }) => replayed([response], () => uazapi.startPairing(KEY)),
    gives: {
      asked: posted("/instance/connect", {}),
      result: {
        kind: "found",
        name: "loja-teste",
        status: "conectando",
        phone: null,
        qrCode: "data:image/png;base64,iVBORw0KGgo=",
      },
    },
  },
  http_instance_status: {
    through: ({ response }) => replayed([response], () => uazapi.readInstance(KEY)),
    gives: {
      asked: [{ method: "GET", path: "/instance/status", body: null }],
      result: {
        kind: "found",
        name: "loja-teste",
        status: "conectado",
        phone: "5511988880000",
        qrCode: null,
      },
    },
  },
  http_webhook_config: {
    through: ({ response }) =>
      replayed([response], () => uazapi.listenAt(KEY, "https://app.example.com/api/webhook")),
    gives: {
      asked: posted("/webhook", {
        enabled: true,
        url: "https://app.example.com/api/webhook",
        events: ["messages", "messages_update", "connection"],
      }),
      result: true,
    },
  },
  http_message_markread: {
    through: ({ response }) => replayed([response], () => uazapi.markRead(attention)),
    gives: { asked: posted("/message/markread", { id: ["m1", "m2"] }), result: true },
  },
  http_message_presence: {
    through: ({ response }) => replayed([response], () => uazapi.showTyping(attention)),
    gives: {
      asked: posted("/message/presence", { number: envelope.to, presence: "composing", delay: 25_000 }),
      result: true,
    },
  },
};

const evolutionSent = sent("3EB0AAAAAAAAAAAAAA00AA");

export const evolutionCalls: PayloadCases = {
  http_send_text: {
    through: send("evolution", TEXTO),
    gives: {
      asked: posted("/message/sendText/loja-teste", {
        number: "5511999990001",
        text: "Pedido confirmado!",
        linkPreview: false,
      }),
      result: evolutionSent,
    },
  },
  http_get_base64: {
    through: download("evolution", "3A0000000000000000A3", null),
    gives: {
      asked: posted("/chat/getBase64FromMediaMessage/loja-teste", {
        message: { key: { id: "3A0000000000000000A3" } },
        convertToMp4: false,
      }),
      result: found("OggS-synthetic"),
    },
  },
  http_errors: {
    through: refusals("evolution"),
    gives: {
      "number not on WhatsApp": { kind: "refused", reason: "400 number without WhatsApp" },
      "bad apikey": { kind: "disconnected", reason: "401 Unauthorized" },
      "unknown instance": {
        kind: "disconnected",
        reason: '404 The "loja-teste" instance does not exist',
      },
    },
  },
};

const metaSent = sent("wamid.SYNTHOUT1");
const metaPosted = (content: object) =>
  posted("/loja-teste/messages", {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: "5511999990001",
    ...content,
    biz_opaque_callback_data: "saida-1",
  });

export const metaCalls: PayloadCases = {
  http_send_text: {
    through: send("meta", TEXTO),
    gives: {
      asked: metaPosted({ type: "text", text: { body: "Pedido confirmado!", preview_url: false } }),
      result: metaSent,
    },
  },
  http_send_buttons: {
    through: send("meta", CONFIRMA),
    gives: {
      asked: metaPosted({
        type: "interactive",
        interactive: {
          type: "button",
          body: { text: "Confirma o pedido?" },
          action: {
            buttons: [
              { type: "reply", reply: { id: "confirmar", title: "Confirmar" } },
              { type: "reply", reply: { id: "cancelar", title: "Cancelar" } },
            ],
          },
        },
      }),
      result: metaSent,
    },
  },
  http_send_list: {
    through: send("meta", ESCOLHA),
    gives: {
      asked: metaPosted({
        type: "interactive",
        interactive: {
          type: "list",
          body: { text: "Escolha uma opção:" },
          action: {
            button: "Ver opções",
            sections: [
              {
                rows: [
                  { id: "coxinha", title: "Coxinha", description: "R$ 8,00" },
                  { id: "pao-queijo", title: "Pão de queijo", description: "R$ 6,00" },
                ],
              },
            ],
          },
        },
      }),
      result: metaSent,
    },
  },
  http_send_image: {
    through: send("meta", QR),
    gives: {
      asked: metaPosted({
        type: "image",
        image: { link: "https://app.example.com/qr/1.png", caption: "QR Code Pix" },
      }),
      result: metaSent,
    },
  },
  http_media: {
    through: download("meta", "wamid.SYNTH0001", "300000000000001"),
    gives: {
      asked: [
        { method: "GET", path: "/300000000000001", body: null },
        { method: "GET", path: "/whatsapp_business/attachments/?mid=300000000000001", body: null },
      ],
      result: found("<binary>"),
    },
  },
  http_errors: {
    through: refusals("meta"),
    gives: {
      "24h window closed": { kind: "refused", reason: "400 code 131047" },
      "expired token": { kind: "disconnected", reason: "401 code 190" },
      "pair rate limit": { kind: "retry", reason: "400 code 131056" },
      "app rate limit": { kind: "retry", reason: "429 code 80007" },
    },
  },
  sig_x_hub_signature_256: {
    through: ({ rawBody, headers, app_secret }) =>
      isSignedByMeta(Buffer.from(String(rawBody)), field(headers, "x-hub-signature-256"), String(app_secret)),
    gives: true,
  },
  verify_get: {
    through: ({ request }) => challengeOf(String(field(request, "url")), "verify-me"),
    gives: "1158201444",
  },
  http_mark_read_typing: {
    through: ({ response }) => replayed([response], () => cloudApi.showTyping(attention)),
    gives: {
      asked: posted("/loja-teste/messages", {
        messaging_product: "whatsapp",
        status: "read",
        message_id: "m2",
        typing_indicator: { type: "text" },
      }),
      result: true,
    },
  },
};
