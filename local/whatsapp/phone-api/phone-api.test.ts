import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startWhatsapp } from "@/local/whatsapp/start-whatsapp";
import { customerPhone } from "@/tests/support/customer-phone";
import { anaPhone, shop, startTestGateway } from "@/tests/support/test-gateway";

describe("the phone", () => {
  it("counts how often the same reply came", async () => {
    const { ana, api } = await startTestGateway();
    for (const track_id of ["out_1", "out_1", "out_2"]) {
      await api("/send/text", { number: anaPhone, text: track_id === "out_2" ? "Tchau" : "Oi", track_id });
    }
    expect(await ana.received()).toMatchObject({
      total: 3,
      messages: [
        { words: "Oi", times: 2, trackIds: ["out_1", "out_1"] },
        { words: "Tchau", times: 1 },
      ],
    });
    const [first] = await ana.thread();
    expect(first?.timesReceived).toBe(2);
    expect((await ana.received(first?.sequence)).total).toBe(2);
  });

  it("cannot choose what was never offered", async () => {
    const { ana, api } = await startTestGateway();
    const menu = await api("/send/menu", {
      number: anaPhone,
      type: "button",
      text: "?",
      choices: ["Sim|sim"],
    });
    const choice = { kind: "choice", menuId: String(menu.body.messageid), choiceId: "talvez" } as const;
    await expect(ana.send(choice)).rejects.toThrow("400");
    await ana.taps("sim");
    expect(await ana.thread()).toMatchObject([{ chosen: ["sim"] }, { words: "Sim", quoted: { words: "?" } }]);
  });

  it("changes and deletes its own texts only, and a text only for a quarter of an hour", async () => {
    let nowMs = Date.parse("2026-11-25T20:00:00Z");
    const { ana, api } = await startTestGateway({}, { now: () => nowMs });
    await api("/send/text", { number: anaPhone, text: "Oi" });
    const own = await ana.says("quero uma");
    const [theirs] = await ana.thread();
    await expect(ana.edit(theirs?.id ?? "", "x")).rejects.toThrow("403");
    await expect(ana.remove(theirs?.id ?? "")).rejects.toThrow("403");
    nowMs += 16 * 60_000;
    await expect(ana.edit(own.id, "quero duas")).rejects.toThrow("409");
    expect(await ana.remove(own.id)).toMatchObject({ deleted: true });
  });

  it("is told live of messages, their fate and typing", async () => {
    const { api, url } = await startTestGateway();
    const stream = await fetch(`${url}/_phone/${shop.name}/events?phone=${anaPhone}`);
    await api("/message/presence", { number: anaPhone, presence: "composing", delay: 20 });
    await api("/send/text", { number: "5511999990002", text: "para outro" });
    await api("/send/text", { number: anaPhone, text: "Oi" });
    let seen = "";
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) {
      seen += decoder.decode(chunk);
      if (seen.includes('"status":"read"')) break;
    }
    expect(seen).toContain('"presence":"composing"');
    expect(seen).toContain('"presence":"paused"');
    expect(seen).toContain('"status":"delivered"');
    expect(seen).not.toContain("para outro");
  });

  it("on a watched screen is read when looked at, not by itself", async () => {
    const { ana, api, inbox, url } = await startTestGateway();
    const leave = new AbortController();
    await fetch(`${url}/_phone/${shop.name}/events?screen=1`, { signal: leave.signal });
    await api("/send/text", { number: anaPhone, text: "Oi" });
    await inbox.waitFor("messages_update", 1);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await ana.thread()).toMatchObject([{ status: "delivered" }]);
    await fetch(`${url}/_phone/${shop.name}/${anaPhone}/read`, { method: "POST" });
    const [, read] = await inbox.waitFor("messages_update", 2);
    expect(read?.body.state).toBe("Read");
    leave.abort();
  });
});

it("conversations, photos and shops outlive a restart", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "whatsapp-"));
  const first = await startWhatsapp({ dataDir, now: Date.now });
  first.registerInstance({ ...shop, webhookUrl: "http://127.0.0.1:9/api/webhook" });
  const before = customerPhone(first.url, shop.name, anaPhone);
  await before.says("Oi");
  const photo = await before.send({ kind: "image", data: "AQID", mimetype: "image/png" });
  await first.stop();

  const second = await startWhatsapp({ dataDir, now: Date.now });
  const after = customerPhone(second.url, shop.name, anaPhone);
  expect((await after.thread()).map((one) => one.content.kind)).toEqual(["text", "image"]);
  const media = photo.content.kind === "image" ? photo.content.media.id : "";
  const bytes = await (await fetch(`${second.url}/files/${media}`)).arrayBuffer();
  expect([...new Uint8Array(bytes)]).toEqual([1, 2, 3]);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

describe("nobody else may use the gateway", () => {
  const statusFor = (url: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      request(url, { headers }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });

  it.each([
    ["a page of another site", { origin: "https://exemplo.com" }, 403],
    ["a name that was bent to this machine", { host: "exemplo.com" }, 403],
    ["our own demonstration page", { origin: "http://127.0.0.1:4321" }, 200],
  ])("%s", async (_who, headers, status) => {
    const { url } = await startTestGateway();
    expect(await statusFor(`${url}/_phone/instances`, headers)).toBe(status);
  });
});
