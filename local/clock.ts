import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Answer, json } from "@/local/http/answer";
import { startLoopbackServer } from "@/local/http/loopback-server";
import { isLoopbackOrigin } from "@/local/http/loopback-visitor";
import { type Call, createRouter, parseBody, type Route } from "@/local/http/router";

export type LocalClock = {
  url: string;
  /** The local time in milliseconds: this computer's, moved on by what was asked. */
  now(): number;
  stop(): Promise<void>;
};

/**
 * The one clock of the local stack, which a demonstration can move on.
 *
 * `GET /clock` gives `{ "now": ISO, "offsetMs": n }`; `POST /clock/advance {"minutes": n}` moves it on, never back;
 * `POST /clock/reset` returns to the computer's time. All three give the new time.
 */
export async function startClock(options: { port?: number; dataDir: string | null }): Promise<LocalClock> {
  const offset = keepOffset(options.dataDir);
  const now = () => Date.now() + offset.get();
  const shown = () => ({ now: new Date(now()).toISOString(), offsetMs: offset.get() });
  const advance = (call: Call) => {
    offset.set(offset.get() + parseBody(advanceSchema, call.body).minutes * 60_000);
    return shown();
  };
  const reset = () => {
    offset.set(0);
    return shown();
  };
  const routes: Route[] = [
    route("GET", "/clock", shown),
    route("POST", "/clock/advance", advance),
    route("POST", "/clock/reset", reset),
  ];
  const server = await startLoopbackServer({
    purpose: "local clock",
    port: options.port ?? null,
    handle: withCors(createRouter(routes)),
  });
  return { ...server, now };
}

const maxAdvanceMinutes = 60 * 24 * 366;

// Time that runs backwards would break what a shop has already promised.
const advanceSchema = z.object({ minutes: z.number().positive().max(maxAdvanceMinutes) });

function route(method: Route["method"], address: string, answer: (call: Call) => unknown): Route {
  return {
    method,
    path: address,
    handle: (call) => json(answer(call), 200, { "cache-control": "no-store" }),
  };
}

type Handle = Parameters<typeof startLoopbackServer>[0]["handle"];

// The demonstration page is on another port, which for a browser is another site.
function withCors(handle: Handle): Handle {
  return async (request, url) => {
    const { origin } = request.headers;
    if (origin === undefined || !isLoopbackOrigin(origin)) return handle(request, url);
    const headers = {
      "access-control-allow-origin": origin,
      "access-control-allow-headers": "content-type",
      "access-control-allow-methods": "GET, POST",
      vary: "origin",
    };
    const answer: Answer =
      request.method === "OPTIONS"
        ? { kind: "whole", status: 204, headers: {}, body: "" }
        : await handle(request, url);
    return answer.kind === "silence" ? answer : { ...answer, headers: { ...answer.headers, ...headers } };
  };
}

const offsetSchema = z.object({ offsetMs: z.number().int().nonnegative() });

/** The offset outlives a restart: what happened "in two hours" must not lie in the future after it. */
function keepOffset(dataDir: string | null) {
  const file = dataDir === null ? null : path.join(dataDir, "clock.json");
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true });
  let offsetMs =
    file !== null && existsSync(file)
      ? offsetSchema.parse(JSON.parse(readFileSync(file, "utf8"))).offsetMs
      : 0;
  return {
    get: () => offsetMs,
    set(next: number) {
      offsetMs = next;
      if (file !== null) writeFileSync(file, JSON.stringify({ offsetMs }));
    },
  };
}
