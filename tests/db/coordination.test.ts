import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Coordination } from "@/lib/coordination/coordination";
import { exclusively } from "@/lib/coordination/exclusively";
import { postgresCoordination } from "@/lib/coordination/postgres";
import { redisCoordination } from "@/lib/coordination/redis";
import { withFallback } from "@/lib/coordination/with-fallback";
import { createRedis } from "@/lib/services/upstash-redis";
import { findRedisServer } from "@/local/redis/find-redis-server";
import { type Disturbance, type LocalRedis, startRedis } from "@/local/redis/start-redis";

// A real redis-server, or nothing said about Redis at all: `npm test` then names what was not run.
const redisServer = findRedisServer();

let local: LocalRedis | null = null;
beforeAll(async () => {
  if (redisServer !== null) local = await startRedis(redisServer);
});
afterAll(() => local?.stop());

/** A busy machine is not a Redis that is down. */
const PATIENT_MS = 10_000;

function redis(timeoutMs = PATIENT_MS): Coordination {
  if (local === null) throw new Error("Redis was not started.");
  return redisCoordination(createRedis(local.url, local.token, timeoutMs));
}

type Implementation = readonly [name: string, of: () => Coordination];
const implementations: readonly Implementation[] = [
  ["Postgres", () => postgresCoordination],
  ...(redisServer === null ? [] : [["Redis", () => redis()] as const]),
];

/** So long that no test runs into the next one. */
const LIMIT = { uses: 3, windowSeconds: 86_400 };

describe.each(implementations)("coordination by %s", (_, of) => {
  test("a limit lets so many through and no more, each name for itself", async () => {
    const name = randomUUID();
    const uses = await inTurn(5, () => of().take(name, LIMIT));
    expect(uses.filter(Boolean)).toHaveLength(3);
    expect(uses.slice(0, 3)).toEqual([true, true, true]);
    expect(await of().take(randomUUID(), LIMIT)).toBe(true);
  });

  test("of thirty at once no more get through than the limit", async () => {
    const name = randomUUID();
    const uses = await Promise.all(Array.from({ length: 30 }, () => of().take(name, LIMIT)));
    expect(uses.filter(Boolean)).toHaveLength(3);
  });

  test("a limit opens again once its window has passed", async () => {
    const name = randomUUID();
    const limit = { uses: 1, windowSeconds: 1 };
    expect([await of().take(name, limit), await of().take(name, limit)]).toEqual([true, false]);
    await sleep(2_050);
    expect(await of().take(name, limit)).toBe(true);
  });

  test("of thirty at once one gets the lock", async () => {
    const name = randomUUID();
    const locks = await Promise.all(Array.from({ length: 30 }, () => of().lock(name, 10_000)));
    expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
  });

  test("a lock given back is free; given back twice it is not the next one's", async () => {
    const name = randomUUID();
    const first = await of().lock(name, 10_000);
    expect(await first?.release()).toBe(true);
    const second = await of().lock(name, 10_000);
    expect(second).not.toBeNull();
    expect(await first?.release()).toBe(false);
    expect(await of().lock(name, 10_000)).toBeNull();
  });

  test("a lock whose holder died is free when its lease has ended", async () => {
    const name = randomUUID();
    expect(await of().lock(name, 300)).not.toBeNull();
    await sleep(350);
    expect(await of().lock(name, 300)).not.toBeNull();
  });

  test("work that comes twice is done one after the other, and given up when it takes too long", async () => {
    const name = randomUUID();
    const both = withFallback(null, of());
    let running = 0;
    const work = async () => {
      running++;
      const most = running;
      await sleep(100);
      running--;
      return most;
    };
    expect(
      await Promise.all([exclusively(both, name, 5_000, work), exclusively(both, name, 5_000, work)]),
    ).toEqual([1, 1]);
    const kept = await of().lock(name, 10_000);
    expect(await exclusively(both, name, 0, work)).toBeNull();
    await kept?.release();
  });
});

describe.each(redisServer === null ? [] : ["failing"])("with Redis %s", () => {
  test.each<Disturbance>(["down", "slow", "garbage"])("%s, the database answers at once", async (how) => {
    const reliable = withFallback(redis(300), postgresCoordination);
    local?.disturb(how);
    try {
      const name = randomUUID();
      const started = performance.now();
      expect(await inTurn(5, () => reliable.take(name, LIMIT))).toEqual([true, true, true, false, false]);
      expect(await reliable.takeShared(name, LIMIT)).toBeNull();
      expect(await reliable.lock(name, 10_000)).not.toBeNull();
      expect(await reliable.lock(name, 10_000)).toBeNull();
      expect(performance.now() - started).toBeLessThan(5_000);
    } finally {
      local?.disturb(null);
    }
  });

  test("Redis is asked again after it was left alone", async () => {
    let now = 0;
    const reliable = withFallback(redis(), postgresCoordination, () => now);
    local?.disturb("down");
    const name = randomUUID();
    expect(await reliable.takeShared(name, LIMIT)).toBeNull();
    local?.disturb(null);
    expect(await reliable.takeShared(name, LIMIT)).toBeNull();
    now += 6_000;
    expect(await reliable.takeShared(name, LIMIT)).toBe(true);
  });
});

describe("with nobody answering", () => {
  const down: Coordination = {
    take: () => Promise.reject(new Error("down")),
    lock: () => Promise.reject(new Error("down")),
  };

  test("a limit is open, and a lock is not given", async () => {
    const reliable = withFallback(down, down);
    expect(await reliable.take("x", LIMIT)).toBe(true);
    await expect(reliable.lock("x", 1_000)).rejects.toThrow("down");
  });
});

async function inTurn<T>(times: number, ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let index = 0; index < times; index++) answers.push(await ask());
  return answers;
}
