import { readFileSync } from "node:fs";
import { z } from "zod";

export type Crons = { stop(): void };

const minuteMs = 60_000;
const schema = z.object({ crons: z.array(z.object({ path: z.string(), schedule: z.string() })) });

/**
 * Calls the routines of vercel.json as Vercel would: over HTTP, with CRON_SECRET, on their schedule. `now` is the local
 * clock: when it is put forward, the routines that fell due in between are called, each once.
 */
export function runCrons(options: {
  appUrl: string;
  secret: string;
  now: () => number;
  report: (line: string) => void;
}): Crons {
  const { crons } = schema.parse(JSON.parse(readFileSync("vercel.json", "utf8")));
  let lastMinute = Math.floor(options.now() / minuteMs);
  const timer = setInterval(() => {
    const minute = Math.floor(options.now() / minuteMs);
    const passed = Math.min(minute - lastMinute, maxMinutes);
    const minutes = Array.from({ length: Math.max(passed, 0) }, (_, index) => minute - index);
    lastMinute = minute;
    for (const { path, schedule } of crons) {
      if (minutes.some((each) => isDue(schedule, each * minuteMs))) void call(options, path);
    }
  }, checkEveryMs);
  return { stop: () => clearInterval(timer) };
}

/** A clock put forward by more than a day calls each routine once all the same. */
const maxMinutes = 24 * 60;
const checkEveryMs = 1_000;

/** Whether a cron schedule of numbers, lists, steps and stars (UTC) falls on this minute. */
export function isDue(schedule: string, atMs: number): boolean {
  const at = new Date(atMs);
  const values = [
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth() + 1,
    at.getUTCDay(),
  ];
  return schedule
    .split(" ")
    .every((field, index) => field.split(",").some((part) => matches(part, values[index] ?? 0)));
}

function matches(part: string, value: number): boolean {
  const [range = "*", step] = part.split("/");
  if (range === "*") return step === undefined || value % Number(step) === 0;
  const [from = 0, to = from] = range.split("-").map(Number);
  return value >= from && value <= to && (step === undefined || (value - from) % Number(step) === 0);
}

async function call({ appUrl, secret, report }: Parameters<typeof runCrons>[0], path: string): Promise<void> {
  try {
    const response = await fetch(`${appUrl}${path}`, {
      headers: { authorization: `Bearer ${secret}`, "user-agent": "vercel-cron/1.0" },
    });
    if (!response.ok) report(`${path} answered ${response.status}`);
  } catch {
    report(`${path} could not be reached`);
  }
}
