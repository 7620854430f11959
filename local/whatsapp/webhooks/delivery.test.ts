import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { shop, startTestGateway } from "@/tests/support/test-gateway";

const wordsOf = (webhooks: { body: { message: Record<string, unknown> } }[]) =>
  webhooks.map(({ body }) => body.message.text);

describe("a webhook is called", () => {
  it("at the very address configured, with the headers asked for and the instance's token inside", async () => {
    const { ana, inbox, registerInstance } = await startTestGateway();
    const webhookUrl = `${inbox.url}?token=s%20gredo&x=1`;
    registerInstance({ ...shop, webhookUrl, webhookHeaders: { "x-webhook-secret": "segredo" } });
    await ana.says("Oi");
    const [webhook] = await inbox.waitFor("messages", 1);
    expect(webhook?.path).toBe("/api/webhook?token=s%20gredo&x=1");
    expect(webhook?.headers["x-webhook-secret"]).toBe("segredo");
    expect(webhook?.body).toMatchObject({ token: shop.token, instanceName: shop.name });
  });

  it("with event and type in the path when the application asked for that", async () => {
    const { ana, api, inbox } = await startTestGateway();
    const url = `${inbox.url}?token=x`;
    await api("/webhook", { url, events: ["messages"], addUrlEvents: true, addUrlTypesMessages: true });
    await ana.says("Oi");
    const [webhook] = await inbox.waitFor("messages", 1);
    expect(webhook?.path).toBe("/api/webhook/messages/text?token=x");
  });

  it("not for the events and messages left out", async () => {
    const { ana, api, inbox } = await startTestGateway();
    await api("/webhook", { url: inbox.url, events: ["messages"], excludeMessages: ["wasSentByApi"] });
    await api("/send/text", { number: "5511999990001", text: "eco" });
    await ana.presence("composing");
    await ana.ownerSays("da loja");
    await ana.says("Oi");
    await sleep(120);
    expect(inbox.received.map((one) => one.body.message.text)).toEqual(["da loja", "Oi"]);
  });

  it("at a second address too, once that is added", async () => {
    const { ana, api, inbox } = await startTestGateway();
    const added = await api("/webhook", { action: "add", url: `${inbox.url}/2`, events: ["messages"] });
    await ana.says("Oi");
    const webhooks = await inbox.waitFor("messages", 2);
    expect(webhooks.map((one) => one.path).toSorted()).toEqual(["/api/webhook", "/api/webhook/2"]);
    expect(added.body).toHaveLength(2);
    expect((await api("/webhook", { action: "delete", id: "wh_none" })).status).toBe(404);
  });
});

describe("a webhook the application does not take", () => {
  it("is tried again, and after three times is in the list of errors", async () => {
    const { ana, api, inbox } = await startTestGateway();
    inbox.answerWith(502);
    await ana.says("Oi");
    await inbox.waitFor("messages", 4);
    const { body, headers } = await api("/webhook/errors");
    expect(headers.get("x-webhook-error-capture-started-at")).toMatch(/^\d{4}-/);
    expect(body).toMatchObject([
      {
        attempts: 3,
        status_code: 502,
        event: "messages",
        message_type: "text",
        error: "webhook returned non-success status: 502 Bad Gateway",
        payload: { EventType: "messages" },
      },
    ]);
  });

  it("arrives once the application is back from the dead", async () => {
    const { ana, inbox } = await startTestGateway();
    await inbox.goDown();
    await ana.says("tem alguém aí?");
    await sleep(60);
    await inbox.comeBack();
    expect(wordsOf(await inbox.waitFor("messages", 1))).toEqual(["tem alguém aí?"]);
  });
});

describe("on request", () => {
  it("a webhook comes several times at once, the next one once", async () => {
    const { ana, control, inbox } = await startTestGateway();
    await control("/faults/webhook", { fault: "duplicate", copies: 5 });
    const message = await ana.says("uma calabresa");
    await inbox.waitFor("messages", 5);
    await ana.says("só isso");
    await inbox.waitFor("messages", 6);
    await sleep(50);
    const ids = inbox.received.map((one) => one.body.message.messageid);
    expect(ids.filter((id) => id === message.id)).toHaveLength(5);
    expect(ids).toHaveLength(6);
  });

  it("webhooks come last first", async () => {
    const { ana, control, inbox } = await startTestGateway();
    await control("/faults/webhook", { fault: "reorder", count: 3 });
    for (const text of ["um", "dois", "três"]) await ana.says(text);
    expect(wordsOf(await inbox.waitFor("messages", 3))).toEqual(["três", "dois", "um"]);
    await ana.says("quatro");
    expect(wordsOf(await inbox.waitFor("messages", 4))[3]).toBe("quatro");
  });

  it("a reorder that waits in vain lets go", async () => {
    const { ana, control, inbox } = await startTestGateway();
    await control("/faults/webhook", { fault: "reorder", count: 3 });
    await ana.says("sozinha");
    expect(wordsOf(await inbox.waitFor("messages", 1))).toEqual(["sozinha"]);
  });

  it("a webhook is lost", async () => {
    const { ana, control, inbox } = await startTestGateway();
    await control("/faults/webhook", { fault: "lose" });
    await ana.says("perdida");
    await ana.says("achada");
    expect(wordsOf(await inbox.waitFor("messages", 1))).toEqual(["achada"]);
  });
});
