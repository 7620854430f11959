import { describe, expect, it } from "vitest";
import { serial } from "./serial";

describe("serial", () => {
  it("never runs twice at once, and once more for everything asked meanwhile", async () => {
    let atOnce = 0;
    let most = 0;
    let runs = 0;
    const run = serial(async () => {
      runs++;
      most = Math.max(most, ++atOnce);
      await Promise.resolve();
      atOnce--;
    });
    await Promise.all([run(), run(), run(), run()]);
    expect({ most, runs }).toEqual({ most: 1, runs: 2 });
  });

  it("runs again after a failure", async () => {
    let runs = 0;
    const run = serial(async () => {
      if (runs++ === 0) throw new Error("no connection");
    });
    await expect(run()).rejects.toThrow("no connection");
    await run();
    expect(runs).toBe(2);
  });
});
