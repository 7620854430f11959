import { describe, expect, it } from "vitest";
import { elapsed } from "./elapsed";

const MINUTE = 60_000;

describe("elapsed", () => {
  it.each([
    [-5, "agora"],
    [0, "agora"],
    [3, "3 min"],
    [59, "59 min"],
    [65, "1 h 05"],
    [24 * 60, "1 dia"],
    [50 * 60, "2 dias"],
  ])("says %i minutes as %j", (minutes, words) => {
    expect(elapsed(1_000_000_000, 1_000_000_000 + minutes * MINUTE)).toBe(words);
  });
});
