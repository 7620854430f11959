import { randomUUID } from "node:crypto";
import { Ratelimit } from "@upstash/ratelimit";
import type { Redis } from "@upstash/redis";
import { z } from "zod";
import type { Coordination, Limit } from "@/lib/coordination/coordination";

/** Everything of ours in a Redis that others may use too. */
const PREFIX = "fornada";
const RELEASE = 'return redis.call("GET", KEYS[1]) == ARGV[1] and redis.call("DEL", KEYS[1]) or 0';

/** Whatever answers in Redis' place must neither open a door nor close it: an answer of another shape throws. */
const counted = z.object({ success: z.boolean(), remaining: z.number().int() });
const taken = z.literal("OK").nullable();
const released = z.union([z.literal(0), z.literal(1)]);

/** Coordination by Upstash Redis. */
export function redisCoordination(redis: Redis): Coordination {
  const limiters = new Map<string, Ratelimit>();
  const limiterOf = ({ uses, windowSeconds }: Limit) => {
    const key = `${uses}/${windowSeconds}`;
    const limiter = limiters.get(key) ?? createLimiter(redis, { uses, windowSeconds });
    limiters.set(key, limiter);
    return limiter;
  };
  return {
    async take(name, limit) {
      return counted.parse(await limiterOf(limit).limit(name)).success;
    },
    async lock(name, leaseMs) {
      const key = `${PREFIX}:lock:${name}`;
      const owner = randomUUID();
      const answer = taken.parse(await redis.set(key, owner, { nx: true, px: leaseMs }));
      if (answer === null) return null;
      return { release: async () => released.parse(await redis.eval(RELEASE, [key], [owner])) === 1 };
    },
  };
}

function createLimiter(redis: Redis, { uses, windowSeconds }: Limit): Ratelimit {
  return new Ratelimit({
    redis,
    limiter: Ratelimit.slidingWindow(uses, `${windowSeconds} s`),
    prefix: `${PREFIX}:limit`,
    // The library would say yes after a wait of its own, and keep refusals where no other process sees them.
    timeout: 0,
    ephemeralCache: false,
  });
}
