import { expect, test } from "vitest";
import { decodeFrame, encodeFrame } from "./frames";

const frame = { joinRef: "1", ref: "2", topic: "realtime:x", event: "phx_join", payload: { a: 1 } };

test.each(["1.0.0", "2.0.0"] as const)("a text frame of protocol %s survives the round trip", (version) => {
  expect(decodeFrame(Buffer.from(encodeFrame(frame, version)), false)).toEqual(frame);
});

test("a client's binary broadcast is read", () => {
  const texts = ["1", "23", "realtime:sala", "oi", "{}"];
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const header = Buffer.from([3, ...lengths, 1]);
  const bytes = Buffer.concat([header, Buffer.from(texts.join("")), Buffer.from('{"texto":"olá"}')]);
  expect(decodeFrame(bytes, true)).toEqual({
    joinRef: "1",
    ref: "23",
    topic: "realtime:sala",
    event: "broadcast",
    payload: { type: "broadcast", event: "oi", payload: { texto: "olá" } },
  });
});

test("what is not a frame is refused", () => {
  expect(() => decodeFrame(Buffer.from("[1]"), false)).toThrow();
  expect(() => decodeFrame(Buffer.from("nonsense"), false)).toThrow();
  expect(() => decodeFrame(Buffer.from([9, 0, 0]), true)).toThrow("Unknown kind of binary frame: 9");
});
