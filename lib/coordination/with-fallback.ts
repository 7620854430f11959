import type { Coordination, Limit, Lock } from "@/lib/coordination/coordination";
import { describeError, log } from "@/lib/log";
import { traced } from "@/lib/trace";

/** After Redis has failed it is left alone for so long: no caller waits for it twice. */
const LEFT_ALONE_MS = 5_000;

/** Coordination that answers whatever is down. */
export type ReliableCoordination = {
  /** A limit nobody can count is not one: the use is allowed. */
  take(name: string, limit: Limit): Promise<boolean>;
  /** Counts in Redis; null where Redis is absent or does not answer, so that a statement already under way may count instead. */
  takeShared(name: string, limit: Limit): Promise<boolean | null>;
  /** A lock nobody can give is not taken: throws. */
  lock(name: string, leaseMs: number): Promise<Lock | null>;
};

/** Asks Redis where there is one, and the database for each call Redis does not answer. */
export function withFallback(
  redis: Coordination | null,
  database: Coordination,
  nowMs: () => number = () => performance.now(),
): ReliableCoordination {
  let leftAloneUntil = 0;
  const askRedis = async <T>(ask: (redis: Coordination) => Promise<T>): Promise<{ answer: T } | null> => {
    if (redis === null || nowMs() < leftAloneUntil) return null;
    try {
      return { answer: await traced("redis", {}, () => ask(redis)) };
    } catch (error) {
      leftAloneUntil = nowMs() + LEFT_ALONE_MS;
      log.warn({ error: describeError(error) }, "Redis does not answer; the database coordinates");
      return null;
    }
  };
  return {
    async take(name, limit) {
      const shared = await askRedis((each) => each.take(name, limit));
      if (shared !== null) return shared.answer;
      try {
        return await database.take(name, limit);
      } catch (error) {
        log.warn({ error: describeError(error) }, "a limit could not be counted; the use is allowed");
        return true;
      }
    },
    takeShared: async (name, limit) => (await askRedis((each) => each.take(name, limit)))?.answer ?? null,
    async lock(name, leaseMs) {
      const shared = await askRedis((each) => each.lock(name, leaseMs));
      return shared === null ? database.lock(name, leaseMs) : shared.answer;
    },
  };
}
