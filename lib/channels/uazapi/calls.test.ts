import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { findSentUazapi, sendUazapi } from "./calls";

type Answer = { readonly status: number; readonly body: unknown } | "hang";
let answer: Answer;
let asked: { path: string; token: string | undefined; body: Record<string, unknown> }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      path: request.url ?? "",
      token: `${request.headers.token}`,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    if (answer !== "hang")
      response
        .writeHead(answer.status, { "content-type": "application/json" })
        .end(JSON.stringify(answer.body));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  Object.assign(process.env, APP_SETTINGS, {
    UAZAPI_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    UAZAPI_TIMEOUT: "1",
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
});
afterEach(() => {
  asked = [];
});

const envelope = {
  to: "5511999990001@s.whatsapp.net",
  instanceName: "loja-teste",
  credential: "the-token",
  trackId: "saida-1",
};
const text = { texto: "Qual tamanho?", opcoes: [] };
const option = (id: string, titulo: string, descricao: string | null = null) => ({ id, titulo, descricao });

describe("sending", () => {
  test("a text goes with the instance's token and our own id", async () => {
    answer = { status: 200, body: { messageid: "3EB0" } };
    expect(await sendUazapi(text, envelope)).toEqual({ kind: "sent", providerMessageId: "3EB0" });
    expect(asked).toEqual([
      {
        path: "/send/text",
        token: "the-token",
        body: {
          number: envelope.to,
          text: "Qual tamanho?",
          linkPreview: false,
          track_source: "pizzaria",
          track_id: "saida-1",
        },
      },
    ]);
  });

  test("up to three short options are buttons", async () => {
    answer = { status: 200, body: { messageid: "3EB0" } };
    await sendUazapi(
      { ...text, opcoes: [option("sim", "Confirmar pedido"), option("nao", "Mudar | algo")] },
      envelope,
    );
    expect(asked[0]).toMatchObject({
      path: "/send/menu",
      body: { type: "button", choices: ["Confirmar pedido|sim", "Mudar / algo|nao"] },
    });
  });

  test("more, or described ones, are a list", async () => {
    answer = { status: 200, body: { messageid: "3EB0" } };
    await sendUazapi({ ...text, opcoes: [option("tamanho:1", "Grande", "8 fatias")] }, envelope);
    expect(asked[0]).toMatchObject({
      path: "/send/menu",
      body: { type: "list", choices: ["Grande|tamanho:1|8 fatias"] },
    });
  });

  test("more than a list can hold go as text alone", async () => {
    answer = { status: 200, body: { messageid: "3EB0" } };
    await sendUazapi(
      { ...text, opcoes: Array.from({ length: 11 }, (_, index) => option(`x:${index}`, `${index}`)) },
      envelope,
    );
    expect(asked[0]?.path).toBe("/send/text");
  });

  test.each([
    ["a server error", 500, { error: "Failed to send message" }, "retry"],
    ["too many", 429, { error: "Rate limit exceeded" }, "retry"],
    ["a token that opens nothing", 401, { error: "Invalid token" }, "disconnected"],
    [
      "an instance whose phone is offline",
      500,
      { error: "WhatsApp client is not connected" },
      "disconnected",
    ],
    ["a bad request", 400, { error: "Missing number or text" }, "refused"],
    ["WhatsApp's own block", 500, { provider_code: 463, error_key: "WHATSAPP_REACHOUT_TIMELOCK" }, "refused"],
    ["an answer without an id", 200, {}, "ambiguous"],
  ])("%s is %s %j: %s", async (_, status, body, kind) => {
    answer = { status, body };
    expect(await sendUazapi(text, envelope)).toMatchObject({ kind });
  });

  test("no answer in time is ambiguous: it may have gone out", async () => {
    answer = "hang";
    expect(await sendUazapi(text, envelope)).toMatchObject({ kind: "ambiguous" });
  });
});

describe("looking a send up", () => {
  test("finds it by our own id, or says that it did not go out", async () => {
    answer = { status: 200, body: { messages: [{ messageid: "3EB0" }] } };
    expect(await findSentUazapi(envelope)).toEqual({ kind: "found", providerMessageId: "3EB0" });
    answer = { status: 200, body: { messages: [] } };
    expect(await findSentUazapi(envelope)).toEqual({ kind: "absent" });
  });

  test("that cannot be answered is a fault, never a 'no'", async () => {
    answer = { status: 500, body: {} };
    await expect(findSentUazapi(envelope)).rejects.toThrow("could not be looked up");
  });
});
