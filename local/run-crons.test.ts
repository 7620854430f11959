import { describe, expect, test } from "vitest";
import { isDue } from "./run-crons";

const at = (text: string) => Date.parse(text);

describe("a cron schedule", () => {
  test.each([
    ["* * * * *", "2026-11-25T10:07:00Z", true],
    ["*/5 * * * *", "2026-11-25T10:05:00Z", true],
    ["*/5 * * * *", "2026-11-25T10:07:00Z", false],
    ["0 3 * * *", "2026-11-25T03:00:00Z", true],
    ["0 3 * * *", "2026-11-25T04:00:00Z", false],
    ["0,30 8-10 * * *", "2026-11-25T09:30:00Z", true],
    ["0 0 1 * *", "2026-12-01T00:00:00Z", true],
    ["0 0 * * 3", "2026-11-25T00:00:00Z", true],
    ["0 0 * * 4", "2026-11-25T00:00:00Z", false],
  ])("%s at %s is due: %s", (schedule, when, due) => {
    expect(isDue(schedule, at(when))).toBe(due);
  });
});
