import { postgresCoordination } from "@/lib/coordination/postgres";
import { redisCoordination } from "@/lib/coordination/redis";
import { type ReliableCoordination, withFallback } from "@/lib/coordination/with-fallback";
import { env } from "@/lib/env";
import { createRedis } from "@/lib/services/upstash-redis";

let shared: ReliableCoordination | null = null;

/** The coordination of this process with all others: by Redis where it is configured, else by the database. */
export function coordination(): ReliableCoordination {
  shared ??= withFallback(configuredRedis(), postgresCoordination);
  return shared;
}

function configuredRedis() {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env();
  return url === undefined || token === undefined ? null : redisCoordination(createRedis(url, token));
}
