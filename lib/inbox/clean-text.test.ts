import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text";

describe("a customer's text", () => {
  test.each([
    ["NUL, which Postgres refuses", "uma\u0000 grande", "uma grande"],
    ["zero-width characters", "ca\u200bla\u2060bresa\ufeff", "calabresa"],
    ["direction overrides", "\u202euma grande\u202c", "uma grande"],
    ["decomposed accents", "cala\u0301", "calá"],
    ["carriage returns", "uma\r\nduas\rtrês", "uma\nduas\ntrês"],
  ])("is stored without %s", (_, text, clean) => {
    expect(cleanText(text, 100)).toBe(clean);
  });

  test("keeps joined emoji whole", () => {
    expect(cleanText("👨‍👩‍👧 oi", 100)).toBe("👨‍👩‍👧 oi");
  });

  test("is cut at the limit without leaving half a character", () => {
    expect(cleanText("🍕🍕🍕", 3)).toBe("🍕\ufffd");
  });

  test("is always well formed, within the limit and free of control characters, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (text, limit) => {
          const clean = cleanText(text, limit);
          expect(clean.isWellFormed()).toBe(true);
          expect(clean.length).toBeLessThanOrEqual(limit);
          expect(clean.replace(/[\n\t]/g, "")).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
        },
      ),
    );
  });
});
