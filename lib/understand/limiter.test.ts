import { describe, expect, test } from "vitest";
import { createLimiter } from "./limiter";

function limiterAt(tokensPerMinute: number, requestsPerMinute = 1_000) {
  const time = { now: 0 };
  return { time, limiter: createLimiter(() => time.now, { tokensPerMinute, requestsPerMinute }) };
}

/** How many calls of `tokens` are admitted, of `tries` made at once. */
async function admitted(
  limiter: ReturnType<typeof createLimiter>,
  restauranteId: number,
  tries: number,
  tokens = 100,
) {
  let count = 0;
  for (let each = 0; each < tries; each++)
    if ((await limiter.reserve(restauranteId, tokens)) !== null) count++;
  return count;
}

describe("the limiter", () => {
  test("a restaurante that floods leaves its share to whoever comes next", async () => {
    const { limiter } = limiterAt(3_000);
    expect(await admitted(limiter, 1, 100)).toBe(15);
    expect(await admitted(limiter, 2, 100)).toBe(10);
    expect(await admitted(limiter, 3, 100)).toBe(5);
  });

  test("what one asks for while another floods is the same as alone, up to its share", async () => {
    const { limiter, time } = limiterAt(3_000);
    for (let minute = 0; minute < 5; minute++) {
      await admitted(limiter, 1, 50);
      expect(await admitted(limiter, 2, 8)).toBe(8);
      time.now += 60_000;
    }
  });

  test("never lets more through than the quota of a minute, by tokens and by requests", async () => {
    const { limiter } = limiterAt(1_000, 6);
    const counts = await Promise.all([1, 2, 3, 4, 5].map((each) => admitted(limiter, each, 10)));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(6);
    const { limiter: byTokens } = limiterAt(1_000);
    const tokens = await Promise.all([1, 2, 3, 4, 5].map((each) => admitted(byTokens, each, 10)));
    expect(tokens.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(10);
  });

  test("the minute passes, and what was counted less than expected is given back", async () => {
    const { limiter, time } = limiterAt(1_000);
    const first = await limiter.reserve(1, 500);
    expect(await limiter.reserve(1, 400)).toBeNull();
    first?.settle(100);
    expect(await limiter.reserve(1, 400)).not.toBeNull();
    time.now = 60_000;
    expect(await limiter.reserve(1, 500)).not.toBeNull();
  });

  test("a quota smaller than two calls still answers one", async () => {
    const { limiter } = limiterAt(1_000, 1);
    expect(await admitted(limiter, 1, 3, 900)).toBe(1);
  });
});
