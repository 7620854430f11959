import { describe, expect, it } from "vitest";
import { dayLabel } from "./day-label";

const FUSO = "America/Sao_Paulo";
const AGORA = Date.parse("2026-11-28T00:30:00-03:00");

describe("dayLabel", () => {
  it.each([
    ["2026-11-28T00:10:00-03:00", "hoje"],
    ["2026-11-27T23:50:00-03:00", "ontem"],
    ["2026-11-20T12:00:00-03:00", "20/11"],
    ["2025-12-31T12:00:00-03:00", "31/12/2025"],
  ])("calls %s %s", (at, label) => {
    expect(dayLabel(FUSO, Date.parse(at), AGORA)).toBe(label);
  });
});
