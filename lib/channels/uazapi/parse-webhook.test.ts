import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseUazapiWebhook } from "./parse-webhook";

const payload = (name: string) => JSON.parse(readFileSync(`tests/payloads/uazapi/${name}.json`, "utf8"));

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
