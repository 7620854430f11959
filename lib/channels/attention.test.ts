import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { replayed, startReplayServer } from "@/tests/support/payloads/replay-server";
import { cloudApi } from "./cloud-api/cloud-api";
import { evolution } from "./evolution/evolution";
import { uazapi } from "./uazapi/uazapi";

let stop: () => void;
beforeAll(async () => {
  const server = await startReplayServer();
  stop = server.stop;
  Object.assign(process.env, APP_SETTINGS, {
    UAZAPI_BASE_URL: server.url,
    EVOLUTION_BASE_URL: server.url,
    META_GRAPH_BASE_URL: server.url,
    UAZAPI_TIMEOUT: "1",
    UAZAPI_PRESENCE_DELAY_MS: "4000",
  });
});
afterAll(() => stop());

const attention = {
  to: "5511999990001@s.whatsapp.net",
  instanceName: "loja-teste",
  credential: "the-token",
  messageIds: ["3A01", "3A02"],
};
const DONE = { status: 201, body: {} };

// uazapi's two and Meta's dots are among the recorded payloads.
describe("a sign of attention", () => {
  test("dots of Evolution last as long as they may", async () => {
    expect(await replayed([DONE], () => evolution.showTyping(attention))).toEqual({
      asked: [
        {
          method: "POST",
          path: "/chat/sendPresence/loja-teste",
          body: { number: "5511999990001", presence: "composing", delay: 4_000 },
        },
      ],
      result: true,
    });
  });

  test("Evolution marks each message by its key", async () => {
    const readMessages = ["3A01", "3A02"].map((id) => ({ remoteJid: attention.to, fromMe: false, id }));
    expect(await replayed([DONE], () => evolution.markRead(attention))).toEqual({
      asked: [{ method: "POST", path: "/chat/markMessageAsRead/loja-teste", body: { readMessages } }],
      result: true,
    });
  });

  test("Meta marks the newest, and with it those before", async () => {
    expect(
      await replayed([{ status: 200, body: { success: true } }], () => cloudApi.markRead(attention)),
    ).toEqual({
      asked: [
        {
          method: "POST",
          path: "/loja-teste/messages",
          body: { messaging_product: "whatsapp", status: "read", message_id: "3A02" },
        },
      ],
      result: true,
    });
  });

  test.each([
    ["uazapi", uazapi],
    ["evolution", evolution],
    ["cloud_api", cloudApi],
  ])("that %s refuses is told as not taken, and throws nothing", async (_, channel) => {
    const refused = [{ status: 500, body: { error: "no" } }];
    expect((await replayed(refused, () => channel.showTyping(attention))).result).toBe(false);
    expect((await replayed(refused, () => channel.markRead(attention))).result).toBe(false);
  });
});
