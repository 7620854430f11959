import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { fire } from "@/local/qstash/schedules";
import { type LocalQstash, startQstash } from "@/local/qstash/start-qstash";

const { url, env } = inject("app");
const run = promisify(execFile);

let qstash: LocalQstash;
beforeAll(async () => {
  qstash = await startQstash({ nowMs: Date.now });
});
beforeEach(() => qstash.misbehave({}));
afterAll(() => qstash.stop());

/** `npm run doctor` beside the running app; its words and whether all was well. */
async function doctor(args: readonly string[], change: Record<string, string> = {}) {
  const settings = {
    ...env,
    PATH: process.env.PATH,
    PUBLIC_BASE_URL: url,
    QSTASH_URL: qstash.url,
    QSTASH_TOKEN: qstash.token,
    QSTASH_CURRENT_SIGNING_KEY: qstash.currentSigningKey,
    QSTASH_NEXT_SIGNING_KEY: qstash.nextSigningKey,
    NODE_ENV: "production",
    ...change,
  } as const;
  const command = [path.resolve("node_modules/tsx/dist/cli.mjs"), "scripts/doctor.ts", ...args];
  return run(process.execPath, command, { env: settings }).then(
    ({ stdout }) => ({ said: stdout, isWell: true }),
    (error: { stdout: string }) => ({ said: error.stdout, isWell: false }),
  );
}

test("says that all is well, and has QStash call the four routines, however often it is asked to", async () => {
  const first = await doctor(["--schedules"]);
  expect(first).toMatchObject({ isWell: true });
  expect(first.said.split("\n")).toEqual(
    expect.arrayContaining(["ok   Supabase", "ok   QStash", "ok   The app itself"]),
  );
  const made = qstash.schedules();
  expect(made.map(({ scheduleId, cron }) => [scheduleId, cron])).toEqual([
    ["fornada-sweep", "*/5 * * * *"],
    ["fornada-abandoned-carts", "*/5 * * * *"],
    ["fornada-avaliar", "*/15 * * * *"],
    ["fornada-reset-states", "*/10 * * * *"],
  ]);
  for (const schedule of made) expect((await fire(schedule)).status).toBe(200);
  await doctor(["--schedules", "--paid"], { CRON_SECRET: "a-secret-of-tomorrow-1" });
  expect(qstash.schedules().map(({ cron, forwarded }) => [cron, forwarded.authorization])).toEqual(
    ["* * * * *", "* * * * *", "*/5 * * * *", "*/10 * * * *"].map((cron) => [
      cron,
      "Bearer a-secret-of-tomorrow-1",
    ]),
  );
});

test("names what does not answer and how to mend it, and fails", async () => {
  qstash.misbehave({ takes: "nothing" });
  const { said, isWell } = await doctor([], { UAZAPI_BASE_URL: "http://127.0.0.1:9" });
  expect(isWell).toBe(false);
  expect(said).toMatch(/BAD {2}WhatsApp gateway: .*To mend: check UAZAPI_BASE_URL/);
  expect(said).toMatch(/BAD {2}QStash: .*To mend: check QSTASH_TOKEN and QSTASH_URL/);
});
