import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { customerPhone } from "@/tests/support/customer-phone";
import { anaPhone, idOf, shop, startTestGateway } from "@/tests/support/test-gateway";

describe("a sender known by LID only", () => {
  it("gives no phone number anywhere, and is answered at the LID", async () => {
    const { ana, api, control, inbox } = await startTestGateway();
    await control(`/customers/${anaPhone}`, { lidOnly: true });
    await ana.says("Oi");
    const [webhook] = await inbox.waitFor("messages", 1);
    expect(JSON.stringify(webhook?.body)).not.toContain(anaPhone);
    expect(webhook?.body.message.chatid).toMatch(/^\d{15}@lid$/);
    const answer = await api("/send/text", { number: webhook?.body.message.chatid, text: "Olá" });
    expect(answer.status).toBe(200);
    expect(await ana.received()).toMatchObject({ messages: [{ words: "Olá", times: 1 }] });
  });
});

describe("a number older than the ninth digit", () => {
  it("writes from its own JID, and only that one or plain digits reach it", async () => {
    const { ana, api, control, inbox } = await startTestGateway();
    await control(`/customers/${anaPhone}`, { withoutNinthDigit: true });
    await ana.says("Oi");
    const [webhook] = await inbox.waitFor("messages", 1);
    expect(webhook?.body.message.sender_pn).toBe("551199990001@s.whatsapp.net");
    const reach = async (number: string) => (await api("/send/text", { number, text: "Olá" })).status;
    expect(await reach("551199990001@s.whatsapp.net")).toBe(200);
    expect(await reach("5511999990001@s.whatsapp.net")).toBe(500);
    expect(await reach("5511999990001")).toBe(200);
    const checked = await api("/chat/check", { numbers: [anaPhone] });
    expect(checked.body).toMatchObject([{ jid: "551199990001@s.whatsapp.net", isInWhatsapp: true }]);
  });
});

describe("a customer's phone", () => {
  it("that is off gets the message when it is on again", async () => {
    const { api, control, inbox } = await startTestGateway();
    await control(`/customers/${anaPhone}`, { online: false });
    const sent = await api("/send/text", { number: anaPhone, text: "Saiu!" });
    await sleep(80);
    const before = await api("/message/find", { id: idOf(sent) });
    expect(before.body).toMatchObject({ messages: [{ status: "Sent" }] });
    await control(`/customers/${anaPhone}`, { online: true });
    const updates = await inbox.waitFor("messages_update", 2);
    expect(updates.map((one) => one.body.state)).toEqual(["Delivered", "Read"]);
  });

  it("whose owner hides read receipts never says Read", async () => {
    const { api, control, inbox } = await startTestGateway();
    await control(`/customers/${anaPhone}`, { readsMessages: false });
    await api("/send/text", { number: anaPhone, text: "Saiu!" });
    await sleep(120);
    expect(inbox.received.filter((one) => one.body.EventType === "messages_update")).toHaveLength(1);
  });
});

describe("a shop's number that is not connected", () => {
  it("cannot send, and gets what customers wrote meanwhile when it is back", async () => {
    const { ana, api, control, inbox } = await startTestGateway();
    await control("/instances/loja-teste/disconnect", { reason: "401: logged out from another device" });
    expect((await api("/send/text", { number: anaPhone, text: "Oi" })).status).toBe(500);
    const status = await api("/instance/status");
    expect(status.body).toMatchObject({ status: { connected: false, jid: null } });
    await ana.says("alguém?");
    await sleep(30);
    expect(await ana.thread()).toMatchObject([{ status: "sent" }]);
    await control("/instances/loja-teste/connect", {});
    const [webhook] = await inbox.waitFor("messages", 1);
    expect(webhook?.body.message.text).toBe("alguém?");
  });
});

it("a message in a group says so, and is in no customer's conversation", async () => {
  const { ana, control, inbox } = await startTestGateway();
  await control("/instances/loja-teste/group-message", { phone: anaPhone, text: "quem quer pizza?" });
  const [webhook] = await inbox.waitFor("messages", 1);
  expect(webhook?.body.message).toMatchObject({ isGroup: true, chatid: "120363000000000001@g.us" });
  expect(webhook?.body.chat.wa_isGroup).toBe(true);
  expect(await ana.thread()).toEqual([]);
});

it("a shop's customers talk to each shop apart", async () => {
  const { ana, inbox, registerInstance } = await startTestGateway();
  const other = { ...shop, name: "outra", token: "outro-token", ownerPhone: "5511977770000" };
  registerInstance({ ...other, webhookUrl: inbox.url });
  await ana.says("Oi");
  const [webhook] = await inbox.waitFor("messages", 1);
  await sleep(30);
  expect(webhook?.body).toMatchObject({ token: shop.token });
  expect(inbox.received).toHaveLength(1);
  expect(() => registerInstance({ ...other, name: "terceira", webhookUrl: inbox.url })).toThrow(
    "share one token",
  );
});

it("a shop's number can be connected from another process", async () => {
  const { control, inbox, url } = await startTestGateway();
  const other = { ...shop, name: "outra", token: "outro-token", webhookUrl: `${inbox.url}?token=x` };
  expect((await control("/instances", { ...other, webhookUrl: "sem endereço" })).status).toBe(400);
  expect((await control("/instances", { ...other, token: shop.token })).status).toBe(409);
  expect((await control("/instances", other)).status).toBe(201);
  await customerPhone(url, "outra", anaPhone).says("Oi");
  const [webhook] = await inbox.waitFor("messages", 1);
  expect([webhook?.path, webhook?.body]).toMatchObject(["/api/webhook?token=x", { token: "outro-token" }]);
});
