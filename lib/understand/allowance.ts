/** What one turn may spend on asking a model: a customer waits for all of it together. */
export type Allowance = {
  /** Milliseconds the next question may take; null when no more may be asked in this turn. */
  take(): number | null;
  /** Nothing more is asked in this turn: the provider has just failed. */
  end(): void;
};

/** A burst of messages is one turn, and costs no more than this. */
const MAX_QUESTIONS = 2;
/** An answer that could not come in less is not asked for. */
const LEAST_MS = 500;

/** `elapsedMs` tells how long the turn has taken, from its beginning. */
export function createAllowance(timeoutMs: number, elapsedMs: () => number): Allowance {
  let questions = 0;
  return {
    take() {
      const leftMs = Math.floor(timeoutMs - elapsedMs());
      if (questions >= MAX_QUESTIONS || leftMs < LEAST_MS) return null;
      questions++;
      return leftMs;
    },
    end() {
      questions = MAX_QUESTIONS;
    },
  };
}
