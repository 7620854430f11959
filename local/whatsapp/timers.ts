export type Timers = {
  after(ms: number, act: () => void): void;
  /** True after the wait, false when the gateway stopped first. */
  sleep(ms: number): Promise<boolean>;
  stop(): void;
};

/** Everything the gateway has still to do, so that stopping leaves nothing running. */
export function createTimers(): Timers {
  const pending = new Map<NodeJS.Timeout, (finished: boolean) => void>();
  let stopped = false;

  const schedule = (ms: number, end: (finished: boolean) => void) => {
    if (stopped) return end(false);
    const timer = setTimeout(() => {
      pending.delete(timer);
      end(true);
    }, ms);
    pending.set(timer, end);
  };
  return {
    after: (ms, act) => schedule(ms, (finished) => finished && act()),
    sleep: (ms) => new Promise((resolve) => schedule(ms, resolve)),
    stop() {
      stopped = true;
      for (const [timer, end] of pending) {
        clearTimeout(timer);
        end(false);
      }
      pending.clear();
    },
  };
}
