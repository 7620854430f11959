import { readFileSync } from "node:fs";
import type { Client } from "@upstash/qstash";
import { z } from "zod";

export type Routine = { readonly path: string; readonly cron: string };

/** 288 + 288 + 96 + 144 calls a day, within a free QStash. */
const ON_A_FREE_PLAN: readonly Routine[] = [
  { path: "/api/cron/sweep", cron: "*/5 * * * *" },
  { path: "/api/cron/abandoned-carts", cron: "*/5 * * * *" },
  { path: "/api/cron/avaliar", cron: "*/15 * * * *" },
  { path: "/api/cron/reset-states", cron: "*/10 * * * *" },
];

/** What the platform calls on a plan that lets it: QStash can do the same on a paid one. */
export function platformCrons(): readonly Routine[] {
  return vercelJson.parse(JSON.parse(readFileSync("vercel.json", "utf8"))).crons;
}

const vercelJson = z.object({
  crons: z.array(
    z.object({ path: z.string(), schedule: z.string() }).transform(({ path, schedule }) => ({
      path,
      cron: schedule,
    })),
  ),
});

/**
 * Has QStash call the routines, at the pace of a free or of a paid plan. Each has a name of its own there, so that doing it
 * again, with another address or secret too, changes them in place.
 */
export async function makeSchedules(
  qstash: Client,
  app: { readonly baseUrl: string; readonly cronSecret: string },
  plan: "free" | "paid",
): Promise<readonly Routine[]> {
  const routines = plan === "free" ? ON_A_FREE_PLAN : platformCrons();
  for (const { path, cron } of routines) {
    await qstash.schedules.create({
      destination: `${app.baseUrl}${path}`,
      cron,
      method: "GET",
      scheduleId: scheduleIdOf(path),
      retries: 0,
      headers: { authorization: `Bearer ${app.cronSecret}` },
    });
  }
  return routines;
}

function scheduleIdOf(path: string): string {
  return `fornada-${path.slice(path.lastIndexOf("/") + 1)}`;
}
