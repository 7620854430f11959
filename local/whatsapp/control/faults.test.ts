import { describe, expect, it } from "vitest";
import { shapeOf } from "@/tests/support/shape-of";
import { anaPhone, payload, startTestGateway } from "@/tests/support/test-gateway";

const text = { number: anaPhone, text: "Pedido confirmado!", track_id: "out_9" };

describe("a send meets the fault ordered for it", () => {
  it.each([
    ["http500", 500, { error: "Failed to send message" }],
    ["http429", 429, { error: "Rate limit exceeded" }],
  ])("%s: refused once, and nothing reaches the customer", async (fault, status, body) => {
    const { ana, api, control } = await startTestGateway();
    await control("/faults/send", { fault });
    expect(await api("/send/text", text)).toMatchObject({ status, body });
    expect((await ana.received()).total).toBe(0);
    expect((await api("/send/text", text)).status).toBe(200);
  });

  it("policyBlock463: the network's own refusal, with its end", async () => {
    const { api, control } = await startTestGateway();
    await control("/faults/send", { fault: "policyBlock463" });
    const sample = payload("http_errors").cases.find((one) => one.body.provider_code === 463);
    const { status, body } = await api("/send/text", text);
    expect(status).toBe(sample?.status);
    expect(shapeOf(body)).toEqual(shapeOf(sample?.body));
  });

  it("acceptThenTimeout: no answer, yet the customer has it and a search by track_id finds it", async () => {
    const { ana, api, control } = await startTestGateway();
    await control("/faults/send", { fault: "acceptThenTimeout" });
    await expect(api("/send/text", text)).rejects.toThrow();
    expect(await ana.received()).toMatchObject({ total: 1 });
    expect((await api("/message/find", { track_id: "out_9" })).body).toMatchObject({ returnedMessages: 1 });
  });

  it("hang: no answer and no message", async () => {
    const { ana, api, control } = await startTestGateway();
    await control("/faults/send", { fault: "hang" });
    await expect(api("/send/text", text)).rejects.toThrow();
    expect(await ana.received()).toMatchObject({ total: 0 });
  });

  it("only the path and the phone asked for, as often as asked for", async () => {
    const { api, control } = await startTestGateway();
    await control("/faults/send", { fault: "http500", times: 2, path: "/send/text", phone: anaPhone });
    const other = await api("/send/text", { ...text, number: "5511999990002" });
    const statuses = [other.status];
    for (let index = 0; index < 3; index++) statuses.push((await api("/send/text", text)).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  it("none after they are cleared", async () => {
    const { api, control, url } = await startTestGateway();
    await control("/faults/send", { fault: "http500", times: 9 });
    await fetch(`${url}/_control/faults`, { method: "DELETE" });
    expect((await api("/send/text", text)).status).toBe(200);
  });
});

it("a fault nobody knows is refused with what is wrong", async () => {
  const { control } = await startTestGateway();
  const { status, body } = await control("/faults/send", { fault: "meteoro" });
  expect(status).toBe(400);
  expect(body.error).toMatch(/^fault: /);
});
