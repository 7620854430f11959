import { expect, test } from "vitest";
import { hashPin, isPin } from "./pin";

test("a PIN is known by its hash, which is another each time and holds no PIN", async () => {
  const [first, second] = await Promise.all([hashPin("482913"), hashPin("482913")]);
  expect(first).not.toBe(second);
  expect(first).not.toContain("482913");
  expect(await isPin("482913", first)).toBe(true);
  expect(await isPin("482914", first)).toBe(false);
});

test.each(["", "scrypt$$", "plain", "scrypt$aa$bb"])("“%s” is no hash and matches nothing", async (hash) => {
  expect(await isPin("", hash)).toBe(false);
});
