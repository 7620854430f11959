import { describe, expect, it } from "vitest";
import type { PhoneMessageInput } from "@/local/whatsapp/phone-api/phone-message";
import { shapeOf } from "@/tests/support/shape-of";
import { idOf, payload, startTestGateway } from "@/tests/support/test-gateway";
import type { WebhookBody } from "@/tests/support/webhook-inbox";

const file = "AQIDBA==";

const said: [sample: string, message: PhoneMessageInput][] = [
  ["webhook_text_conversation", { kind: "text", text: "Oi" }],
  ["webhook_text_extended", { kind: "text", text: "Oi, tem pão de queijo?", extended: true }],
  ["webhook_audio_ptt", { kind: "audio", data: file, mimetype: "audio/ogg; codecs=opus", seconds: 2 }],
  ["webhook_image", { kind: "image", data: file, mimetype: "image/jpeg" }],
  ["webhook_image_caption", { kind: "image", data: file, mimetype: "image/jpeg", caption: "comprovante" }],
  ["webhook_document", { kind: "document", data: file, mimetype: "application/pdf", fileName: "a.pdf" }],
  ["webhook_sticker", { kind: "sticker", data: file, mimetype: "image/webp" }],
  ["webhook_location", { kind: "location", latitude: -23.5614, longitude: -46.6559 }],
  ["webhook_contact", { kind: "contact", name: "Fulano", phone: "5511999990002" }],
];

// What identifies the case on the wire; the rest of the values are of this run.
function kindOf({ message }: WebhookBody) {
  const { messageType, type, mediaType, fromMe, wasSentByApi, isGroup, source, groupName } = message;
  return { messageType, type, mediaType, fromMe, wasSentByApi, isGroup, source, groupName };
}

function expectLikeSample(body: WebhookBody | undefined, sample: string) {
  const expected = payload(sample);
  expect(shapeOf(body)).toEqual(shapeOf(expected));
  if (body?.message !== undefined) expect(kindOf(body)).toEqual(kindOf(expected));
}

describe("each webhook has exactly the keys and types of its sample", () => {
  it.each(said)("%s", async (sample, message) => {
    const { ana, inbox } = await startTestGateway();
    await ana.send(message);
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, sample);
  });

  it("webhook_text_reply_quoted, to a text of the shop", async () => {
    const { ana, api, inbox } = await startTestGateway({ excludeMessages: ["fromMeYes"] });
    const question = await api("/send/text", { number: "5511999990001", text: "Qual sabor?" });
    await ana.send({ kind: "text", text: "de queijo", quotedId: idOf(question) });
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, "webhook_text_reply_quoted");
    expect(webhook?.body.message.quoted).toBe(idOf(question));
  });

  it("webhook_list_reply, with the list inside", async () => {
    const { ana, api, inbox } = await startTestGateway({ excludeMessages: ["fromMeYes"] });
    await api("/send/menu", payload("http_send_menu_list").request.body);
    await ana.taps("pao-queijo");
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, "webhook_list_reply");
    expect(webhook?.body.message).toMatchObject({
      buttonOrListid: "pao-queijo",
      vote: "Pão de queijo",
      text: "",
    });
  });

  it.each([
    ["webhook_button_reply", false],
    ["webhook_template_button_reply", true],
  ])("%s", async (sample, template) => {
    const { ana, api, inbox } = await startTestGateway({ excludeMessages: ["fromMeYes"] });
    const menu = await api("/send/menu", payload("http_send_menu_button").request.body);
    await ana.send({ kind: "choice", menuId: idOf(menu), choiceId: "confirmar", template });
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, sample);
    expect(webhook?.body.message.vote).toBe("Confirmar pedido");
  });

  it("webhook_poll_vote", async () => {
    const { ana, api, inbox } = await startTestGateway({ excludeMessages: ["fromMeYes"] });
    const poll = { number: "5511999990001", type: "poll", text: "Como?", choices: ["Entrega", "Retirada"] };
    const asked = await api("/send/menu", poll);
    await ana.send({ kind: "vote", pollId: idOf(asked), option: "Entrega" });
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, "webhook_poll_vote");
  });

  it("webhook_reaction", async () => {
    const { ana, api, inbox } = await startTestGateway({ excludeMessages: ["fromMeYes"] });
    const sent = await api("/send/text", { number: "5511999990001", text: "Saiu para entrega!" });
    await ana.react(idOf(sent), "❤️");
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, "webhook_reaction");
    expect(webhook?.body.message).toMatchObject({ reaction: idOf(sent), text: "❤️" });
  });

  it("webhook_text_edited, under a new id that names the old one", async () => {
    const { ana, inbox } = await startTestGateway();
    const first = await ana.says("um pão de queijo");
    await ana.edit(first.id, "dois pães de queijo");
    const [, webhook] = await inbox.waitFor("messages", 2);
    expectLikeSample(webhook?.body, "webhook_text_edited");
    expect(webhook?.body.message.edited).toBe(first.id);
    expect(webhook?.body.message.messageid).not.toBe(first.id);
  });

  it("webhook_from_owner_phone", async () => {
    const { ana, inbox } = await startTestGateway();
    await ana.ownerSays("Pode deixar que eu atendo");
    const [webhook] = await inbox.waitFor("messages", 1);
    expectLikeSample(webhook?.body, "webhook_from_owner_phone");
    expect(webhook?.body.message.chatid).toBe("5511999990001@s.whatsapp.net");
  });

  it("webhook_echo_sent_by_api, then the receipts", async () => {
    const { api, inbox } = await startTestGateway();
    await api("/send/text", { number: "5511999990001", text: "Oi", track_id: "out_1", track_source: "app" });
    const [echo] = await inbox.waitFor("messages", 1);
    expectLikeSample(echo?.body, "webhook_echo_sent_by_api");
    expect(echo?.body.message).toMatchObject({ track_id: "out_1", status: "Pending" });
    const [delivered, read] = await inbox.waitFor("messages_update", 2);
    expectLikeSample(delivered?.body, "webhook_messages_update_delivered");
    expect([delivered?.body.state, read?.body.state]).toEqual(["Delivered", "Read"]);
    expect(read?.body.event.MessageIDs).toEqual([echo?.body.message.messageid]);
  });

  it("webhook_messages_update_read_stringly, when asked for", async () => {
    const { api, control, inbox } = await startTestGateway();
    await control("/faults/webhook", { fault: "stringly", on: true });
    await api("/send/text", { number: "5511999990001", text: "Oi" });
    const [, read] = await inbox.waitFor("messages_update", 2);
    expectLikeSample(read?.body, "webhook_messages_update_read_stringly");
    expect(read?.body.event.IsFromMe).toBe("False");
  });

  it("webhook_presence", async () => {
    const { ana, inbox } = await startTestGateway();
    await ana.presence("composing");
    const [webhook] = await inbox.waitFor("presence", 1);
    expectLikeSample(webhook?.body, "webhook_presence");
  });

  it("webhook_connection_*: dropped, pairing, back", async () => {
    const { api, control, inbox } = await startTestGateway();
    await control(`/instances/loja-teste/disconnect`, {});
    await api("/instance/connect", {});
    const [disconnected, connecting, connected] = await inbox.waitFor("connection", 3);
    expectLikeSample(disconnected?.body, "webhook_connection_disconnected");
    expectLikeSample(connecting?.body, "webhook_connection_connecting");
    expectLikeSample(connected?.body, "webhook_connection_connected");
    expect(disconnected?.body.instance.lastDisconnect).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("a deletion is an update with the state Deleted", async () => {
    const { ana, inbox } = await startTestGateway();
    const message = await ana.says("esquece");
    await ana.remove(message.id);
    const [update] = await inbox.waitFor("messages_update", 1);
    expect(update?.body).toMatchObject({
      state: "Deleted",
      event: { Type: "Deleted", MessageIDs: [message.id] },
    });
  });
});
