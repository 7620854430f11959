import { describe, expect, it } from "vitest";
import { shapeOf } from "@/tests/support/shape-of";
import { idOf, payload, shop, startTestGateway } from "@/tests/support/test-gateway";

const number = "5511999990001";
const png = "data:image/png;base64,iVBORw0KGgo=";

/** Sends the sample's request and expects the sample's answer, key by key. */
async function expectSampleAnswer(sample: string, path: string, change: Record<string, unknown> = {}) {
  const { api } = await startTestGateway();
  const { request, response } = payload(sample);
  const answer = await api(path, request.body === undefined ? undefined : { ...request.body, ...change });
  expect(answer.status).toBe(response.status);
  expect(shapeOf(answer.body)).toEqual(shapeOf(response.body));
  return { answer: answer.body, expected: response.body };
}

describe("the REST answers have the keys and types of the samples", () => {
  it.each([
    ["http_send_text", "/send/text"],
    ["http_send_media_pix_qr", "/send/media"],
    ["http_send_menu_list", "/send/menu"],
    ["http_send_menu_button", "/send/menu"],
  ])("%s", async (sample, path) => {
    const { answer, expected } = await expectSampleAnswer(sample, path, { delay: 0 });
    const fixed = ["messageType", "status", "fromMe", "sendFunction", "wasSentByApi", "owner", "senderName"];
    for (const key of fixed) expect([key, answer[key]]).toEqual([key, expected[key]]);
    expect(answer.id).toBe(`${shop.ownerPhone}:${answer.messageid}`);
  });

  it.each([
    ["http_message_presence", "/message/presence"],
    ["http_instance_status", "/instance/status"],
    ["http_webhook_config", "/webhook"],
  ])("%s", async (sample, path) => {
    await expectSampleAnswer(sample, path);
  });

  it("http_instance_connect, with a code to scan", async () => {
    const { api, control } = await startTestGateway();
    await control("/instances/loja-teste/disconnect", {});
    const { body } = await api("/instance/connect", {});
    expect(shapeOf(body)).toEqual(shapeOf(payload("http_instance_connect").response.body));
    expect(body).toMatchObject({ jid: null, instance: { status: "connecting", owner: "" } });
  });

  it("http_message_markread and http_message_download", async () => {
    const { ana, api } = await startTestGateway();
    const voice = await ana.send({ kind: "audio", data: "AQID", mimetype: "audio/ogg; codecs=opus" });
    const marked = await api("/message/markread", { id: [voice.id] });
    expect(shapeOf(marked.body)).toEqual(shapeOf(payload("http_message_markread").response.body));
    const file = await api("/message/download", { id: voice.id, return_base64: true, return_link: false });
    expect(shapeOf(file.body)).toEqual(shapeOf(payload("http_message_download").response.body));
    expect(file.body).toMatchObject({ base64Data: "AQID", fileURL: "", mimetype: "audio/ogg; codecs=opus" });
  });
});

describe("refusals are the provider's", () => {
  const { cases } = payload("http_errors");
  const sampleOf = (when: string) => {
    const found = cases.find((one) => one.when === when);
    return { status: found?.status, body: found?.body };
  };

  it.each([
    ["bad token", "/send/text", { number, text: "Oi" }, "another token"],
    ["missing fields", "/send/text", { number }, shop.token],
    ["download: unknown id", "/message/download", { id: "nope" }, shop.token],
    [
      "file too big",
      "/send/media",
      { number, type: "image", file: `data:image/png;base64,${"A".repeat(22_500_000)}` },
      shop.token,
    ],
  ])("%s", async (when, path, body, token) => {
    const { api } = await startTestGateway();
    const { status, body: said } = await api(path, body, token);
    expect({ status, body: said }).toEqual(sampleOf(when));
  });

  it("download: no media", async () => {
    const { ana, api } = await startTestGateway();
    const { id } = await ana.says("Oi");
    const { status, body } = await api("/message/download", { id });
    expect({ status, body }).toEqual(sampleOf("download: no media"));
  });

  it.each([
    [{ type: "button", text: "?", choices: [] }],
    [{ type: "button", text: "?", choices: ["|id"] }],
    [{ type: "list", text: "?", choices: ["[Só título]"] }],
    [{ type: "poll", text: "?", choices: ["uma"] }],
    [{ type: "roleta", text: "?", choices: ["a", "b"] }],
    [{ type: "list", choices: ["a|b"] }],
  ])("a bad menu is a 400: %j", async (menu) => {
    const { api } = await startTestGateway();
    const { status, body } = await api("/send/menu", { number, ...menu });
    expect([status, body.error]).toEqual([400, "Missing required fields or invalid menu type"]);
  });

  it("a file of another kind is a 415", async () => {
    const { api } = await startTestGateway();
    expect((await api("/send/media", { number, type: "audio", file: png })).status).toBe(415);
  });
});

describe("/message/find", () => {
  it("finds a send by its track_id, so that a timeout need not mean a second message", async () => {
    const { api } = await startTestGateway();
    await api("/send/text", { number, text: "um", track_id: "out_1" });
    await api("/send/text", { number, text: "dois", track_id: "out_2" });
    const { body } = await api("/message/find", { track_id: "out_2" });
    expect(body).toMatchObject({ returnedMessages: 1, messages: [{ text: "dois", track_id: "out_2" }] });
  });

  it("finds by full id, by bare id and by conversation, newest first, in pages", async () => {
    const { api } = await startTestGateway();
    const first = await api("/send/text", { number, text: "um" });
    await api("/send/text", { number, text: "dois" });
    for (const id of [first.body.id, first.body.messageid]) {
      expect((await api("/message/find", { id })).body).toMatchObject({ messages: [{ text: "um" }] });
    }
    const page = await api("/message/find", { chatid: `${number}@s.whatsapp.net`, limit: 1 });
    expect(page.body).toMatchObject({ messages: [{ text: "dois" }], nextOffset: 1, hasMore: true });
  });

  it("shows the status a message has reached", async () => {
    const { api, inbox } = await startTestGateway();
    const sent = await api("/send/text", { number, text: "Oi" });
    await inbox.waitFor("messages_update", 2);
    const { body } = await api("/message/find", { id: idOf(sent) });
    expect(body).toMatchObject({ messages: [{ status: "Read" }] });
  });
});

describe("what the shop does to messages", () => {
  it("edits, reacts and deletes, and the customer's phone shows it", async () => {
    const { ana, api } = await startTestGateway();
    const question = await ana.says("Tem borda?");
    const sent = await api("/send/text", { number, text: "Tem sim" });
    const edit = await api("/message/edit", { id: idOf(sent), text: "Tem sim, de catupiry" });
    expect(edit.body.edited).toBe(idOf(sent));
    await api("/message/react", { number, id: question.id, text: "👍" });
    const gone = await api("/send/text", { number, text: "Ops" });
    await api("/message/delete", { id: gone.body.id });
    expect(await ana.thread()).toMatchObject([
      { reactions: { shop: "👍" } },
      { words: "Tem sim, de catupiry", edited: true },
      { deleted: true },
    ]);
  });

  it("marks the customer's messages read", async () => {
    const { ana, api } = await startTestGateway();
    const message = await ana.says("Oi");
    await api("/message/markread", { id: [`${shop.ownerPhone}:${message.id}`] });
    expect(await ana.thread()).toMatchObject([{ status: "read" }]);
  });

  it("holds the answer of a delayed send until it is sent", async () => {
    const { ana, api } = await startTestGateway();
    const answer = api("/send/text", { number, text: "Oi", delay: 60 });
    expect(await ana.thread()).toEqual([]);
    await answer;
    expect(await ana.thread()).toHaveLength(1);
  });
});
