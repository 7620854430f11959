import { describe, expect, test } from "vitest";
import { isPatienceOver, patienceFor, withinBuffer, wordPatience } from "./patience";

const MAX = 5;
const text = (words: string) => ({ kind: "text", text: words }) as const;

describe("how long a message waits for more", () => {
  test.each(["2", "sim", "Não", "n", "ok", "👍", " 10 "])("%s is answered at once", (words) => {
    expect(patienceFor(text(words), MAX)).toEqual({ quietSeconds: 0, onlyIfAlone: true });
  });

  test.each(["quero uma grande", "sim, mas sem cebola", "2 cocas", "não era isso"])(
    "%s waits 1.5 s",
    (words) => {
      expect(patienceFor(text(words), MAX)).toEqual({ quietSeconds: 1.5 });
    },
  );

  test("a pressed option does not wait, whatever else is unread", () => {
    expect(patienceFor({ kind: "option", optionId: "sim", title: "Sim" }, MAX)).toEqual({ quietSeconds: 0 });
  });

  test("words never wait longer than 1.5 s, and less where the whole wait is shorter", () => {
    expect(wordPatience(30).quietSeconds).toBe(1.5);
    expect(wordPatience(1).quietSeconds).toBe(0.3);
    expect(wordPatience(0).quietSeconds).toBe(0);
  });
});

describe("a turn", () => {
  const at = 1_000_000;
  const words = wordPatience(MAX);

  test("runs once the customer has paused", () => {
    expect(isPatienceOver([at], at + 1_400, words, MAX)).toBe(false);
    expect(isPatienceOver([at], at + 1_500, words, MAX)).toBe(true);
  });

  test("waits on while more keeps coming, and no longer than MESSAGE_DEBOUNCE_SECONDS", () => {
    const burst = [at, at + 1_000, at + 2_000, at + 3_000, at + 4_000];
    expect(isPatienceOver(burst, at + 4_500, words, MAX)).toBe(false);
    expect(isPatienceOver([...burst, at + 4_900], at + 5_000, words, MAX)).toBe(true);
  });

  test("for a number alone runs at once; beside other words it is a piece of them", () => {
    const quick = patienceFor(text("2"), MAX);
    expect(isPatienceOver([at], at, quick, MAX)).toBe(true);
    expect(isPatienceOver([at - 500, at], at, quick, MAX)).toBe(false);
  });

  test("has nothing to do when nothing is unread", () => {
    expect(isPatienceOver([], at, words, MAX)).toBe(false);
  });
});

describe("MAX_BUFFER_TEXT_CHARS", () => {
  const of = (length: number) => ({ tipo: "texto", texto: "x".repeat(length) });

  test("keeps the newest messages that fit", () => {
    expect(withinBuffer([of(5_000), of(4_000), of(3_000)], 8_000)).toHaveLength(2);
    expect(withinBuffer([of(10), of(10)], 8_000)).toHaveLength(2);
  });

  test("always keeps the last one", () => {
    expect(withinBuffer([of(10), of(9_000)], 8_000)).toHaveLength(1);
    expect(withinBuffer([], 8_000)).toEqual([]);
  });
});
