import { Redis } from "@upstash/redis";

/** Redis must be quicker than the database it keeps work from; beyond this the database answers. */
const TIMEOUT_MS = 300;

/**
 * A client of Upstash Redis that asks once: the library's own retries would wait past any deadline, and a retried count
 * would count twice.
 */
export function createRedis(url: string, token: string, timeoutMs = TIMEOUT_MS): Redis {
  return new Redis({
    url,
    token,
    retry: false,
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(timeoutMs),
  });
}
