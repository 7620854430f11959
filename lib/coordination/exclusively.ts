import { setTimeout as sleep } from "node:timers/promises";
import type { ReliableCoordination } from "@/lib/coordination/with-fallback";

/** Longer than a routine may run, so that one that died is not in the way of the next but one. */
const LEASE_MS = 90_000;
const TRY_AGAIN_MS = 250;

/**
 * Does the work while nobody else does it; null when somebody did it for as long as we wait. A holder that outlives its lease
 * does no harm: what it does is safe to do twice, the lock only saves doing it.
 */
export async function exclusively<T>(
  coordination: Pick<ReliableCoordination, "lock">,
  name: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const until = performance.now() + waitMs;
  let lock = await coordination.lock(name, LEASE_MS);
  while (lock === null) {
    if (performance.now() >= until) return null;
    await sleep(TRY_AGAIN_MS);
    lock = await coordination.lock(name, LEASE_MS);
  }
  try {
    return await work();
  } finally {
    // A lock that cannot be given back ends by itself; what was done stays done.
    await lock.release().catch(() => false);
  }
}
