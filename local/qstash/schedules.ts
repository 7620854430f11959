import type { IncomingMessage } from "node:http";
import { type Answer, json } from "@/local/http/answer";
import { forwardedOf } from "./forwarded";

export type Schedule = {
  readonly scheduleId: string;
  readonly destination: string;
  readonly cron: string;
  readonly method: string;
  readonly retries: number;
  /** What the destination gets, without its prefix. */
  readonly forwarded: Readonly<Record<string, string>>;
};

const PATH = "/v2/schedules";

/** QStash's schedules: one of an id takes the place of the one before; none fires until it is told to. */
export function createSchedules() {
  const byId = new Map<string, Schedule>();
  return {
    all: (): readonly Schedule[] => [...byId.values()],
    /** Null for a call that is not about schedules. */
    answer({ method, headers }: IncomingMessage, { pathname, search }: URL): Answer | null {
      if (method === "GET" && pathname === PATH) return json([...byId.values()].map(shown));
      if (method !== "POST" || !pathname.startsWith(`${PATH}/`)) return null;
      const header = (name: string) => String(headers[name] ?? "");
      const scheduleId = header("upstash-schedule-id");
      byId.set(scheduleId, {
        scheduleId,
        destination: decodeURI(`${pathname.slice(PATH.length + 1)}${search}`),
        cron: header("upstash-cron"),
        method: header("upstash-method") || "POST",
        retries: Number(header("upstash-retries") || 3),
        forwarded: forwardedOf(headers),
      });
      return json({ scheduleId }, 201);
    },
  };
}

/** Calls the destination as QStash does when the minute has come. */
export function fire({ destination, method, forwarded }: Schedule): Promise<Response> {
  return fetch(destination, { method, headers: { ...forwarded, "user-agent": "Upstash-QStash" } });
}

function shown({ scheduleId, destination, cron, method, retries }: Schedule) {
  return { scheduleId, destination, cron, method, retries, isPaused: false };
}
