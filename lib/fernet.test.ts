import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createFernet, FernetError } from "./fernet";

type Vector = {
  desc: string;
  token: string;
  now: string;
  ttl_sec: number;
  src: string;
  secret: string;
  iv: number[];
};
const vectors = (name: string): Vector[] =>
  JSON.parse(readFileSync(`tests/payloads/fernet/${name}.json`, "utf8"));

describe("the Fernet specification's vectors", () => {
  test.each(vectors("generate"))("generates the byte-exact token", ({ secret, src, now, iv, token }) => {
    expect(createFernet([secret]).encrypt(src, { nowMs: Date.parse(now), iv: Buffer.from(iv) })).toBe(token);
  });

  test.each(vectors("verify"))("reads a valid token", ({ secret, src, now, ttl_sec, token }) => {
    expect(createFernet([secret]).decrypt(token, { nowMs: Date.parse(now), ttlSeconds: ttl_sec })).toBe(src);
  });

  test.each(vectors("invalid"))("refuses a token with $desc", ({ secret, now, ttl_sec, token }) => {
    expect(() =>
      createFernet([secret]).decrypt(token, { nowMs: Date.parse(now), ttlSeconds: ttl_sec }),
    ).toThrow(FernetError);
  });
});

describe("a token of the system we replace", () => {
  test("made by Python's cryptography is read", () => {
    const token =
      "gAAAAABrBuhqvXwhD2WsAV7be6m2drzXjXG37t8Vwl5bt0_l3G1PmhxhaYw4bVELeARUeN2qCpkwt4hsIOuDAbVXhDncy58jaCecbDObTBnqWKGwCk73UwM=";
    expect(createFernet(["dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ="]).decrypt(token)).toBe(
      "APP_USR-1234-ação",
    );
  });
});

describe("rotation", () => {
  const [older, newer] = [
    "b2xkZXJrZXlvbGRlcmtleW9sZGVya2V5b2xkZXIxMjM=",
    "bmV3ZXJrZXluZXdlcmtleW5ld2Vya2V5bmV3ZXIxMjM=",
  ];

  test("a token of the old key is read while the new one writes", () => {
    const token = createFernet([older]).encrypt("segredo");
    const rotated = createFernet([newer, older]);
    expect(rotated.decrypt(token)).toBe("segredo");
    expect(createFernet([newer]).decrypt(rotated.encrypt("outro"))).toBe("outro");
  });

  test("a token of a key that is gone is refused, never returned as it is", () => {
    const token = createFernet([older]).encrypt("segredo");
    expect(() => createFernet([newer]).decrypt(token)).toThrow(FernetError);
    expect(() => createFernet([newer]).decrypt("APP_USR-plain-text")).toThrow(FernetError);
  });
});
