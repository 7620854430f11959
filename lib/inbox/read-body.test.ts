import { describe, expect, test } from "vitest";
import { readBody } from "./read-body";

function request(body: BodyInit | null, headers: HeadersInit = {}): Request {
  return new Request("http://x/api/webhook", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}

describe("the body of a webhook", () => {
  test("is read as JSON whatever type it claims", async () => {
    expect(await readBody(request('{"a":1}', { "content-type": "text/plain" }), 100)).toMatchObject({
      kind: "json",
      value: { a: 1 },
    });
  });

  test.each([
    ["not JSON", "EventType=messages"],
    ["cut off", '{"a":'],
    ["empty", ""],
  ])("that is %s is malformed", async (_, body) => {
    expect(await readBody(request(body), 100)).toEqual({ kind: "malformed" });
  });

  test("that is no UTF-8 is malformed", async () => {
    expect(await readBody(request(new Uint8Array([0x22, 0xff, 0x22])), 100)).toEqual({ kind: "malformed" });
  });

  test("larger than the limit is refused by its declared length", async () => {
    expect(await readBody(request("x".repeat(101), { "content-length": "101" }), 100)).toEqual({
      kind: "too_large",
    });
  });

  test("that lies about its length is cut off at the limit", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(64));
      },
    });
    expect(await readBody(request(endless, { "content-length": "5" }), 1_000)).toEqual({ kind: "too_large" });
    expect(pulled).toBeLessThan(30);
  });

  test("nested ten thousand deep neither crashes nor hangs", async () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    expect((await readBody(request(deep), 262_144)).kind).toBe("json");
  });
});
