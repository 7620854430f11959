import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { startClock } from "./clock";

const minuteMs = 60_000;

async function ask(url: string, body?: unknown, headers: Record<string, string> = {}) {
  const post = { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(url, { headers, ...(body === undefined ? {} : post) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

it("moves on by the minutes asked, and back to this computer's time on reset", async () => {
  const clock = await startClock({ dataDir: null });
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
  const moved = await ask(`${clock.url}/clock/advance`, { minutes: 75 });
  expect(moved.body.offsetMs).toBe(75 * minuteMs);
  expect(Math.abs(Date.parse(moved.body.now) - clock.now())).toBeLessThan(50);
  expect((await ask(`${clock.url}/clock/advance`, { minutes: 15 })).body.offsetMs).toBe(90 * minuteMs);
  expect((await ask(`${clock.url}/clock/reset`, {})).body.offsetMs).toBe(0);
  await clock.stop();
});

it("never runs backwards", async () => {
  const clock = await startClock({ dataDir: null });
  expect((await ask(`${clock.url}/clock/advance`, { minutes: -5 })).status).toBe(400);
  expect((await ask(`${clock.url}/clock`)).body.offsetMs).toBe(0);
  await clock.stop();
});

it("keeps its place over a restart", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "clock-"));
  const first = await startClock({ dataDir });
  await ask(`${first.url}/clock/advance`, { minutes: 60 });
  await first.stop();
  const second = await startClock({ dataDir });
  expect((await ask(`${second.url}/clock`)).body.offsetMs).toBe(60 * minuteMs);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

it("answers pages of this machine across ports, and no other page", async () => {
  const clock = await startClock({ dataDir: null });
  const origin = "http://127.0.0.1:4321";
  const allowed = await ask(`${clock.url}/clock`, undefined, { origin });
  expect(allowed.headers.get("access-control-allow-origin")).toBe(origin);
  const preflight = await fetch(`${clock.url}/clock/advance`, { method: "OPTIONS", headers: { origin } });
  expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
    204,
    "content-type",
  ]);
  expect((await ask(`${clock.url}/clock`, undefined, { origin: "https://exemplo.com" })).status).toBe(403);
  await clock.stop();
});
