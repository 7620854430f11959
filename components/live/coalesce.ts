/**
 * Calls `act` once for a burst of requests: `waitMs` after the last of them, and never later than `maxMs` after the
 * first. `now` skips the wait.
 */
export function coalesce(act: () => void, options: { waitMs: number; maxMs: number }) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstAt: number | null = null;

  function now(): void {
    cancel();
    act();
  }

  function request(): void {
    const at = Date.now();
    firstAt ??= at;
    const wait = Math.max(0, Math.min(options.waitMs, firstAt + options.maxMs - at));
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(now, wait);
  }

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    firstAt = null;
  }

  return { request, now, cancel };
}
