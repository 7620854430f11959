import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { type LoopbackServer, startLoopbackServer } from "@/local/http/loopback-server";
import { readJson } from "@/local/http/read-json";
import type { Disturbance } from "./start-redis";
import { createScriptTranslator } from "./upstash-scripts";

export type RedisRest = LoopbackServer;

const commandSchema = z.array(z.union([z.string(), z.number()]).transform(String)).min(1);
const SILENT_MS = 30_000;

/** Upstash's REST API before a real Redis: one command at `/`, several at `/pipeline`, strings in base64 where asked for. */
export async function startRedisRest(options: {
  readonly token: string;
  readonly send: (command: readonly string[]) => Promise<unknown>;
  readonly disturbance: () => Disturbance | null;
}): Promise<RedisRest> {
  const translate = createScriptTranslator();
  const run = async (command: readonly string[], inBase64: boolean) => {
    try {
      return { result: encode(await options.send(translate(command)), inBase64) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : "ERR" };
    }
  };
  const handle = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const disturbed = disturbedAnswer(options.disturbance());
    if (disturbed !== null) return disturbed;
    if (request.headers.authorization !== `Bearer ${options.token}`)
      return refuse(401, "WRONGPASS invalid or missing auth token");
    const inBase64 = request.headers["upstash-encoding"] === "base64";
    const body = await readJson(request);
    if (url.pathname === "/pipeline") {
      const commands = z.array(commandSchema).parse(body);
      return json(await Promise.all(commands.map((command) => run(command, inBase64))));
    }
    const answer = await run(commandSchema.parse(body), inBase64);
    return json(answer, "error" in answer ? 400 : 200);
  };
  return startLoopbackServer({ purpose: "Redis REST API", port: null, handle });
}

function disturbedAnswer(disturbance: Disturbance | null): Answer | null {
  switch (disturbance) {
    case null:
      return null;
    case "down":
      return refuse(503, "unavailable");
    case "slow":
      return { kind: "silence", endsAfterMs: SILENT_MS };
    case "garbage":
      return json({ result: "Z2FyYmFnZQ==" });
  }
}

/** Every string but the status OK. */
function encode(value: unknown, inBase64: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => encode(each, inBase64));
  return typeof value === "string" && inBase64 && value !== "OK"
    ? Buffer.from(value).toString("base64")
    : value;
}
