import type { Clock } from "@/lib/clock";

/**
 * Who may spend how much of the provider's quota. Asynchronous, so that the count can be kept for all processes together
 * where several share one quota.
 */
export type Limiter = {
  /** Takes `tokens` for a call of this restaurante; null when that would be more than is left, or than its share. */
  reserve(restauranteId: number, tokens: number): Promise<Reservation | null>;
};

type Reservation = {
  /** Puts the tokens that were counted in the place of those that were expected. */
  settle(tokens: number): void;
};

export type Quota = { readonly tokensPerMinute: number; readonly requestsPerMinute: number };

const WINDOW_MS = 60_000;

type Spent = { readonly restauranteId: number; readonly at: number; tokens: number };

/**
 * Keeps the count of this process. One restaurante may take its share of the quota: all of it divided by those that
 * called within the minute, and one more, so that whoever comes next finds something left however busy the others are.
 */
export function createLimiter(clock: Clock, quota: Quota): Limiter {
  let spent: readonly Spent[] = [];
  return {
    async reserve(restauranteId, tokens) {
      const now = clock();
      spent = spent.filter(({ at }) => now - at < WINDOW_MS);
      const own = spent.filter((each) => each.restauranteId === restauranteId);
      const callers = new Set([...spent.map((each) => each.restauranteId), restauranteId]).size;
      const share = 1 / (callers + 1);
      const fits = (of: readonly Spent[], part: number) =>
        sum(of) + tokens <= quota.tokensPerMinute * part && of.length + 1 <= quota.requestsPerMinute * part;
      // The first call of a minute may be larger than a share: a small quota must not shut everybody out.
      if (!fits(spent, 1) || (own.length > 0 && !fits(own, share))) return null;
      const entry: Spent = { restauranteId, at: now, tokens };
      spent = [...spent, entry];
      return {
        settle(counted) {
          entry.tokens = counted;
        },
      };
    },
  };
}

function sum(spent: readonly Spent[]): number {
  return spent.reduce((total, { tokens }) => total + tokens, 0);
}
