import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type RedisClientType } from "@redis/client";
import { type ChildProcess, startChild } from "@/local/child-process";
import { choosePort, loopbackAddress } from "@/local/ports";
import { type RedisRest, startRedisRest } from "./redis-rest";

export type LocalRedis = RedisRest & {
  readonly token: string;
  /** What the REST API says instead of Redis' answers; null is the truth. */
  disturb(disturbance: Disturbance | null): void;
};

export type Disturbance = "down" | "slow" | "garbage";

const PATIENCE_MS = 5_000;

/** A real Redis with nothing kept on disk, and Upstash's REST API before it, on loopback. */
export async function startRedis(file: string): Promise<LocalRedis> {
  const port = await choosePort("Redis", null);
  const child = startChild({
    name: "Redis",
    file,
    args: ["--bind", loopbackAddress, "--port", String(port), "--save", "", "--appendonly", "no"],
    env: { NODE_ENV: process.env.NODE_ENV },
    cwd: path.resolve(tmpdir()),
    user: null,
    endSignal: "SIGTERM",
  });
  const client: RedisClientType = createClient({ socket: { host: loopbackAddress, port } });
  client.on("error", () => undefined);
  await untilReady(client, child);
  const token = randomUUID();
  let disturbance: Disturbance | null = null;
  const rest = await startRedisRest({
    token,
    send: (command) => client.sendCommand([...command]),
    disturbance: () => disturbance,
  });
  return {
    ...rest,
    token,
    disturb(next) {
      disturbance = next;
    },
    async stop() {
      await rest.stop();
      client.destroy();
      await child.stop();
    },
  };
}

async function untilReady(client: RedisClientType, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  void client.connect().catch(() => undefined);
  while (!client.isReady) {
    if (child.hasEnded() || Date.now() > until) throw new Error(`Redis did not start:\n${child.log()}`);
    await sleep(20);
  }
}
