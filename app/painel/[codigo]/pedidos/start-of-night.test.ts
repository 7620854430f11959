import { describe, expect, it } from "vitest";
import { startOfNight } from "./start-of-night";

const FUSO = "America/Sao_Paulo";

describe("startOfNight", () => {
  it("is midnight of the shop in the evening", () => {
    const agora = Date.parse("2026-11-27T21:00:00-03:00");
    expect(startOfNight(FUSO, agora)).toBe(Date.parse("2026-11-27T00:00:00-03:00"));
  });

  it("reaches back over midnight while the night goes on", () => {
    const agora = Date.parse("2026-11-28T00:30:00-03:00");
    expect(startOfNight(FUSO, agora)).toBe(Date.parse("2026-11-27T16:30:00-03:00"));
  });
});
