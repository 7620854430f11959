import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChannelEvent, IncomingContent } from "@/lib/channels/channel";
import { parseUazapiWebhook } from "./parse-webhook";

const FOLDER = "tests/payloads/uazapi";
const payload = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8"));

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
const EXPECTED: Readonly<Record<string, ChannelEvent>> = {
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
    media("documento", { mimeType: "application/pdf", bytes: 56066 }),
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
    media("contato", {}, "Fulano\nPhone (Celular): +55 11 99999-0002"),
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
};

describe("every recorded webhook", () => {
  const recorded = readdirSync(FOLDER)
    .filter((file) => file.startsWith("webhook_"))
    .map((file) => file.replace(".json", ""));

  test.each(recorded)("%s", (name) => {
    expect(parseUazapiWebhook(payload(name))).toEqual(EXPECTED[name]);
  });
});

describe("what is none of our business", () => {
  const text = payload("webhook_text_conversation");
  const withMessage = (change: object) => ({ ...text, message: { ...text.message, ...change } });

  test.each([
    ["a group by its flag", { isGroup: true }],
    ["a group by its stringly flag", { isGroup: "True" }],
    ["a group by its address", { chatid: "120363000000000000@g.us" }],
    ["a status list", { chatid: "status@broadcast" }],
    ["a newsletter", { chatid: "120363000000000000@newsletter" }],
    ["an echo with a stringly flag", { wasSentByApi: "true", fromMe: true }],
    ["a message without an id", { messageid: "", id: "" }],
  ])("%s is ignored", (_, change) => {
    expect(parseUazapiWebhook(withMessage(change))).toMatchObject({ kind: "ignored" });
  });

  test("a sender known only by LID is answered there", () => {
    const lidOnly = { chatid: "100000000000001@lid", sender_pn: "", chatlid: "", sender_lid: "" };
    expect(parseUazapiWebhook(withMessage(lidOnly))).toMatchObject({
      identities: ["lid:100000000000001"],
      replyTo: "100000000000001@lid",
      telefone: null,
    });
  });

  test("the stringly fromMe of the owner's phone is still the owner", () => {
    expect(parseUazapiWebhook(withMessage({ fromMe: "True" }))).toMatchObject({ fromOwner: true });
  });

  test.each([
    ["a call", { ...text, EventType: "call" }],
    [
      "an album's frame, whose pictures follow",
      withMessage({ messageType: "AlbumMessage", text: "", content: {} }),
    ],
    ["WhatsApp's own bookkeeping", withMessage({ messageType: "ProtocolMessage", text: "", content: {} })],
    ["a reaction of the shop", withMessage({ messageType: "ReactionMessage", text: "👍", fromMe: true })],
    ["a reaction taken back", withMessage({ messageType: "ReactionMessage", text: "", reaction: "AC01" })],
  ])("%s is passed over", (_, body) => {
    expect(parseUazapiWebhook(body)).toMatchObject({ kind: "ignored" });
  });

  test.each([
    ["PollCreationMessageV3", "Qual sabor?", { name: "Qual sabor?" }, "enquete"],
    ["ImageMessage", "", { viewOnce: true, mimetype: "image/jpeg" }, "visualizacao_unica"],
    ["AudioMessage", "", { viewOnce: "True", seconds: 3 }, "visualizacao_unica"],
    ["ViewOnceMessageV2", "", {}, "visualizacao_unica"],
    ["PtvMessage", "", { seconds: 4 }, "video"],
    ["DocumentWithCaptionMessage", "comprovante", { fileName: "a.pdf" }, "documento"],
    ["LiveLocationMessage", "", { degreesLatitude: -22, degreesLongitude: -47 }, "localizacao"],
    ["ContactsArrayMessage", "", {}, "contato"],
    ["OrderMessage", "", { itemCount: 2 }, "outro"],
    ["SomethingOfNextYear", "", {}, "outro"],
  ])("a %s is media of its kind", (messageType, words, content, media) => {
    const body = withMessage({ messageType, text: words, content });
    expect(parseUazapiWebhook(body)).toMatchObject({ content: { kind: "media", media, caption: words } });
  });

  test("words of a type we have never seen are words", () => {
    const body = withMessage({ messageType: "SomethingOfNextYear", text: "oi", content: {} });
    expect(parseUazapiWebhook(body)).toMatchObject({ content: { kind: "text", text: "oi" } });
  });

  test("a deleted message says which", () => {
    const update = payload("webhook_messages_update_delivered");
    expect(parseUazapiWebhook({ ...update, state: "Deleted" })).toMatchObject({
      kind: "deleted",
      messageIds: ["3EB0AAAAAAAAAAAAAA00AA"],
    });
  });

  test("whatever comes, it never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(text.message)), (junk, key) => {
        expect(parseUazapiWebhook(junk).kind).toBe("ignored");
        expect(() => parseUazapiWebhook(withMessage({ [key]: junk }))).not.toThrow();
        expect(() =>
          parseUazapiWebhook({ ...text, event: junk, EventType: "messages_update" }),
        ).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
