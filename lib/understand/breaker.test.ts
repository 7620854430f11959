import { describe, expect, test } from "vitest";
import { createBreaker } from "./breaker";

function breakerAt() {
  const time = { now: 0 };
  const breaker = createBreaker(() => time.now);
  return { time, breaker, fail: (times: number) => Array.from({ length: times }, () => breaker.failed()) };
}

describe("the breaker", () => {
  test("opens after five failures within thirty seconds", () => {
    const { breaker, fail } = breakerAt();
    fail(4);
    expect(breaker.admits()).toBe(true);
    fail(1);
    expect(breaker.admits()).toBe(false);
  });

  test("stays closed while failures are rare, and forgets them after a success", () => {
    const { breaker, fail, time } = breakerAt();
    for (let each = 0; each < 20; each++) {
      fail(1);
      time.now += 8_000;
    }
    expect(breaker.admits()).toBe(true);
    fail(1);
    breaker.succeeded();
    fail(4);
    expect(breaker.admits()).toBe(true);
  });

  test("lets one call through after thirty seconds; its success closes it", () => {
    const { breaker, fail, time } = breakerAt();
    fail(5);
    time.now = 29_999;
    expect(breaker.admits()).toBe(false);
    time.now = 30_000;
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
    breaker.succeeded();
    expect(breaker.admits()).toBe(true);
  });

  test("a failed trial opens it anew, and one that was never heard of again does not keep it shut", () => {
    const { breaker, fail, time } = breakerAt();
    fail(5);
    time.now = 30_000;
    breaker.admits();
    breaker.failed();
    time.now = 59_000;
    expect(breaker.admits()).toBe(false);
    time.now = 60_000;
    expect(breaker.admits()).toBe(true);
    time.now = 80_000;
    expect(breaker.admits()).toBe(true);
  });
});
