import { describe, expect, it } from "vitest";
import { tokenExpiresAtMs } from "./live-session";

describe("tokenExpiresAtMs", () => {
  it("reads the end of a token", () => {
    const payload = Buffer.from(JSON.stringify({ sub: "a", exp: 1_900_000_000 })).toString("base64url");
    expect(tokenExpiresAtMs(`head.${payload}.signature`)).toBe(1_900_000_000_000);
  });

  it.each(["", "not a token", "a.b.c", "a..c"])("takes %j to have ended", (token) => {
    expect(tokenExpiresAtMs(token)).toBe(0);
  });
});
