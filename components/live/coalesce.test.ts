import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { coalesce } from "./coalesce";

describe("coalesce", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function counted() {
    const calls: number[] = [];
    const { request, now, cancel } = coalesce(() => calls.push(Date.now()), { waitMs: 300, maxMs: 1_000 });
    return { calls, request, now, cancel };
  }

  it("acts once for a burst", () => {
    const { calls, request } = counted();
    for (let index = 0; index < 5; index++) request();
    vi.advanceTimersByTime(2_000);
    expect(calls).toHaveLength(1);
  });

  it("acts within its longest wait while requests keep coming", () => {
    const { calls, request } = counted();
    for (let index = 0; index < 20; index++) {
      request();
      vi.advanceTimersByTime(100);
    }
    expect(calls).toHaveLength(2);
  });

  it("does nothing more after it was cancelled", () => {
    const { calls, request, cancel } = counted();
    request();
    cancel();
    vi.advanceTimersByTime(2_000);
    expect(calls).toHaveLength(0);
  });
});
