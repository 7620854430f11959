import { describe, expect, test } from "vitest";
import { isSameSecret } from "./secrets";

describe("comparing a secret", () => {
  test("only the same one is the same", () => {
    expect(isSameSecret("a-secret", "a-secret")).toBe(true);
    expect(isSameSecret("a-secreT", "a-secret")).toBe(false);
    expect(isSameSecret("a-secret-and-more", "a-secret")).toBe(false);
  });

  test.each([
    ["", ""],
    [null, "a-secret"],
    ["", "a-secret"],
    ["a-secret", ""],
    ["a-secret", undefined],
    [undefined, undefined],
  ])("%j against %j opens no door", (given, expected) => {
    expect(isSameSecret(given, expected)).toBe(false);
  });
});
