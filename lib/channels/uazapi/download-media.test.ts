import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { APP_SETTINGS } from "@/tests/support/app-settings";
import { payload } from "@/tests/support/test-gateway";
import { downloadUazapiMedia } from "./download-media";

type Answer = (response: ServerResponse) => void;

/** The gateway answers /message/download with `answer`, and other paths with `files`. */
let answer: Answer;
let files: Answer;
let asked: { path: string; token: unknown; body: string }[] = [];
let gatewayPort = 0;
/** Stands for everything inside that must never be reached. */
let canaryPort = 0;
let canaryConnections = 0;

beforeAll(async () => {
  const gateway = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      path: request.url ?? "",
      token: request.headers.token,
      body: Buffer.concat(chunks).toString(),
    });
    (isDownload(request) ? answer : files)(response);
  });
  const canary = createServer((_, response) => response.end("secret"));
  canary.on("connection", () => canaryConnections++);
  gatewayPort = await listen(gateway, "127.0.0.1");
  canaryPort = await listen(canary, "::");
  Object.assign(process.env, APP_SETTINGS, {
    UAZAPI_BASE_URL: `http://127.0.0.1:${gatewayPort}`,
    UAZAPI_TIMEOUT: "1",
  });
  return () => {
    for (const server of [gateway, canary]) {
      server.close();
      server.closeAllConnections();
    }
  };
});
afterEach(() => {
  asked = [];
  canaryConnections = 0;
});

function isDownload(request: IncomingMessage): boolean {
  return request.url === "/message/download";
}

async function listen(server: Server, host: string): Promise<number> {
  server.listen(0, host);
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

const json = (body: unknown): Answer => {
  return (response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const redirect = (to: string, status = 302): Answer => {
  return (response) => response.writeHead(status, { location: to }).end();
};
const base64 = (bytes: number) => json({ base64Data: Buffer.alloc(bytes, 7).toString("base64") });
/** Writes for ever, without a length. */
const endless: Answer = (response) => {
  const write = () => {
    if (!response.destroyed) response.write(Buffer.alloc(65_536, 65), () => setImmediate(write));
  };
  write();
};

const MAX_BYTES = 300_000;
const download = () =>
  downloadUazapiMedia({
    messageId: "AC01",
    mediaId: null,
    instanceName: "loja-teste",
    credential: "the-token",
    maxBytes: MAX_BYTES,
  });

describe("the file behind a message", () => {
  test("is asked for as recorded, with the instance's token, and comes in the answer", async () => {
    const { request, response } = payload("http_message_download");
    answer = json(response.body);
    expect(await download()).toEqual({ kind: "found", bytes: Buffer.from("synthetic-mp3") });
    expect(asked).toEqual([{ path: "/message/download", token: "the-token", body: expect.any(String) }]);
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ ...request.body, id: "AC01" });
  });

  test("may be kept at the gateway's own address", async () => {
    answer = json({ fileURL: `http://127.0.0.1:${gatewayPort}/files/1.mp3` });
    files = (response) => response.end("sound");
    expect(await download()).toEqual({ kind: "found", bytes: Buffer.from("sound") });
  });

  test.each<[string, () => void]>([
    ["a message the gateway does not know", () => refuse(404)],
    ["a wrong token", () => refuse(401)],
    ["too many requests", () => refuse(429)],
    ["trouble at the gateway", () => refuse(500)],
    ["an answer that is not JSON", () => set((response) => response.end("<html>"))],
    ["an answer without a file", () => set(json({ fileURL: "", base64Data: "" }))],
    ["an answer that is a list", () => set(json([]))],
    ["a cut connection", () => set((response) => response.destroy())],
    ["a gateway that never answers", () => set(() => undefined)],
    [
      "a file that drips",
      () =>
        set((response) => {
          const drip = setInterval(() => response.write("a"), 100);
          response.on("close", () => clearInterval(drip));
        }),
    ],
  ])("is unavailable on %s, within the deadline", async (_, arrange) => {
    arrange();
    const started = performance.now();
    expect(await download()).toMatchObject({ kind: "unavailable" });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("of exactly the limit is taken, and of one byte more is not", async () => {
    answer = base64(MAX_BYTES);
    expect(await download()).toMatchObject({ kind: "found" });
    answer = base64(MAX_BYTES + 1);
    expect(await download()).toEqual({ kind: "too_large" });
  });

  test.each<[string, () => void]>([
    [
      "declared far larger",
      () => set((response) => response.writeHead(200, { "content-length": "10737418240" }).write("{")),
    ],
    ["endless", () => set(endless)],
    ["endless at the gateway's own address", () => setFile(endless)],
  ])("that is %s is not read to its end", async (_, arrange) => {
    arrange();
    expect(await download()).toEqual({ kind: "too_large" });
  });
});

function set(next: Answer): void {
  answer = next;
}
function refuse(status: number): void {
  answer = (response) => response.writeHead(status).end('{"error":"no"}');
}
function setFile(next: Answer): void {
  answer = json({ fileURL: `http://127.0.0.1:${gatewayPort}/files/1.mp3` });
  files = next;
}

/** Addresses of the canary, or of others inside, as somebody might dress them up. GW and CANARY are host and port. */
const TRICKS: readonly string[] = [
  "http://127.0.0.1:CANARY/f",
  "HTTP://127.0.0.1:CANARY/f",
  "http://localhost:CANARY/f",
  "http://LOCALHOST:CANARY/f",
  "http://[::1]:CANARY/f",
  "http://[::ffff:127.0.0.1]:CANARY/f",
  "http://[0:0:0:0:0:ffff:7f00:1]:CANARY/f",
  "http://2130706433:CANARY/f",
  "http://0x7f000001:CANARY/f",
  "http://0x7f.0.0.1:CANARY/f",
  "http://0177.0.0.1:CANARY/f",
  "http://017700000001:CANARY/f",
  "http://127.1:CANARY/f",
  "http://127.0.1:CANARY/f",
  "http://0.0.0.0:CANARY/f",
  "http://0:CANARY/f",
  "http://①②⑦.⓪.⓪.①:CANARY/f",
  "http://127。0。0。1:CANARY/f",
  "http://127.0.0.1.:CANARY/f",
  "http://localtest.me:CANARY/f",
  "http://127.0.0.1.nip.io:CANARY/f",
  "http://GW@127.0.0.1:CANARY/f",
  "http://127.0.0.1@127.0.0.1:CANARY/f",
  "http://user:GW@127.0.0.1:CANARY/f",
  "http://GW%40127.0.0.1:CANARY/f",
  "http:\\\\127.0.0.1:CANARY\\f",
  "http:/\t/127.0.0.1:CANARY/f",
  " http://127.0.0.1:CANARY/f ",
  "http://127.0.0.1:CANARY\\@GW/f",
  "http://127.0.0.1:CANARY#@GW/f",
  "http://127.0.0.1:CANARY?@GW/f",
  "http://GW.127.0.0.1:CANARY/f",
  "https://127.0.0.1:CANARY/f",
  "//127.0.0.1:CANARY/f",
  "ftp://127.0.0.1:CANARY/f",
  "gopher://127.0.0.1:CANARY/_f",
  "blob:http://127.0.0.1:CANARY/f",
  "file:///etc/passwd",
  "data:audio/ogg;base64,AAAA",
  "http://169.254.169.254/latest/meta-data/",
  "http://metadata.google.internal/computeMetadata/v1/",
  "http://user:secret@GW/files/1",
  "/files/1",
];

describe("an address that is not the gateway's own", () => {
  const written = (trick: string) =>
    trick.replaceAll("GW", `127.0.0.1:${gatewayPort}`).replaceAll("CANARY", `${canaryPort}`);

  test.each(TRICKS)("%s is never asked", async (trick) => {
    answer = json({ fileURL: written(trick) });
    expect(await download()).toMatchObject({ kind: "unavailable" });
    expect(asked.map(({ path }) => path)).toEqual(["/message/download"]);
    expect(canaryConnections).toBe(0);
  });

  test.each([301, 302, 303, 307, 308])(
    "is not followed to by a redirect (%i), of the answer or of the file",
    async (status) => {
      const canary = `http://127.0.0.1:${canaryPort}/f`;
      answer = redirect(canary, status);
      expect(await download()).toMatchObject({ kind: "unavailable" });
      setFile(redirect(canary, status));
      expect(await download()).toMatchObject({ kind: "unavailable" });
      setFile(redirect(`http://127.0.0.1:${gatewayPort}/files/2.mp3`, status));
      expect(await download()).toMatchObject({ kind: "unavailable" });
      expect(canaryConnections).toBe(0);
    },
  );
});
