import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEvolutionWebhook } from "./parse-webhook";

const text = JSON.parse(readFileSync("tests/payloads/evolution/webhook_messages_upsert_text.json", "utf8"));
const withData = (change: object, event = text.event) => ({
  ...text,
  event,
  data: { ...text.data, ...change },
});
const withKey = (change: object) => withData({ key: { ...text.data.key, ...change } });
const parse = (body: unknown) => parseEvolutionWebhook(body)[0];

describe("an Evolution webhook", () => {
  test.each([
    ["a group", withKey({ remoteJid: "120363000000000000@g.us", remoteJidAlt: "" })],
    ["a status list", withKey({ remoteJid: "status@broadcast" })],
    ["a newsletter", withKey({ remoteJid: "120363000000000000@newsletter" })],
    ["a message without an id", withKey({ id: "" })],
    ["what the API sent itself", { ...text, event: "send.message" }],
    ["bookkeeping", withData({ messageType: "protocolMessage", message: { protocolMessage: {} } })],
    [
      "a reaction taken back",
      withData({ messageType: "reactionMessage", message: { reactionMessage: { text: "" } } }),
    ],
    [
      "the shop's phone having read",
      withData(
        { keyId: "A1", remoteJid: text.data.key.remoteJid, fromMe: false, status: "READ" },
        "messages.update",
      ),
    ],
    ["no instance", { ...text, instance: "" }],
  ])("that brings %s is ignored", (_, body) => {
    expect(parse(body)).toMatchObject({ kind: "ignored" });
  });

  test("of a person on the shop's phone is the owner's, and the customer is the chat", () => {
    expect(parse(withKey({ fromMe: true }))).toMatchObject({
      fromOwner: true,
      senderName: null,
      telefone: "5511999990001",
    });
  });

  test.each([
    [
      "a document with a caption",
      "documentWithCaptionMessage",
      { message: { documentMessage: { caption: "comprovante", mimetype: "application/pdf" } } },
      "documento",
      "comprovante",
    ],
    ["a sticker", "stickerMessage", { mimetype: "image/webp" }, "figurinha", ""],
    ["a pin", "locationMessage", { degreesLatitude: -23.5, degreesLongitude: -46.6 }, "localizacao", ""],
    ["a contact", "contactMessage", { displayName: "Fulano" }, "contato", "Fulano"],
    ["a reaction", "reactionMessage", { text: "❤️" }, "reacao", "❤️"],
    ["view-once", "imageMessage", { viewOnce: "True" }, "visualizacao_unica", ""],
    ["next year's kind", "somethingMessage", {}, "outro", ""],
  ])("that brings %s is media of its kind", (_, messageType, content, media, caption) => {
    const body = withData({ messageType, message: { [messageType]: content } });
    expect(parse(body)).toMatchObject({ content: { kind: "media", media, caption } });
  });

  test("that brings a button answers with its id and its title", () => {
    const message = { buttonsResponseMessage: { selectedButtonId: "sim", selectedDisplayText: "Confirmar" } };
    const body = withData({ messageType: "buttonsResponseMessage", message });
    expect(parse(body)).toMatchObject({ content: { kind: "option", optionId: "sim", title: "Confirmar" } });
  });

  test("that brings an edit names what it edits, and is itself again when it comes twice", () => {
    const data = {
      key: text.data.key,
      timestampMs: 1795471300000,
      editedMessage: { conversation: "duas calabresas" },
    };
    const body = { ...text, event: "MESSAGES_EDITED", data };
    expect(parse(body)).toMatchObject({
      messageId: "3A0000000000000000A1:1795471300000",
      editsMessageId: "3A0000000000000000A1",
      content: { kind: "text", text: "duas calabresas" },
    });
  });

  test("that brings a deletion says of what", () => {
    const body = { ...text, event: "messages.delete", data: text.data.key };
    expect(parse(body)).toMatchObject({ kind: "deleted", messageIds: ["3A0000000000000000A1"] });
  });

  test("may bring a list", () => {
    expect(parseEvolutionWebhook({ ...text, data: [text.data, text.data] })).toHaveLength(2);
  });

  test("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(text.data)), (junk, key) => {
        expect(parseEvolutionWebhook(junk)).toMatchObject([{ kind: "ignored" }]);
        expect(() => parseEvolutionWebhook(withData({ [key]: junk }))).not.toThrow();
        expect(() => parseEvolutionWebhook(withData({ message: { conversation: junk } }))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
