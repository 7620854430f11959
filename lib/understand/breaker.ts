import type { Clock } from "@/lib/clock";

/** Keeps customers from waiting for a provider that does not answer anyway. */
export type Breaker = {
  /** Whether a call may be made now. Of those that ask while it is half open, one is let through to try. */
  admits(): boolean;
  succeeded(): void;
  failed(): void;
};

const MAX_FAILURES = 5;
const WINDOW_MS = 30_000;
const OPEN_MS = 30_000;
/** A trial whose outcome was never told counts as lost. */
const TRIAL_MS = 15_000;

/** Opens after five failures within thirty seconds; thirty seconds later one call may try, and closes it again. */
export function createBreaker(clock: Clock): Breaker {
  let failures: readonly number[] = [];
  let openSince: number | null = null;
  let triedAt: number | null = null;
  const open = () => {
    openSince = clock();
    triedAt = null;
  };
  return {
    admits() {
      if (openSince === null) return true;
      const now = clock();
      const isTrying = triedAt !== null && now - triedAt < TRIAL_MS;
      if (now - openSince < OPEN_MS || isTrying) return false;
      triedAt = now;
      return true;
    },
    succeeded() {
      failures = [];
      openSince = null;
      triedAt = null;
    },
    failed() {
      if (openSince !== null) return open();
      const now = clock();
      failures = [...failures.filter((at) => now - at < WINDOW_MS), now];
      if (failures.length >= MAX_FAILURES) open();
    },
  };
}
