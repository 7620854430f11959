import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { idleSettings, refusedSettings } from "@/lib/settings-of-old";
import { limitesOf } from "@/lib/store/limites";
import { APP_SETTINGS } from "./support/app-settings";
import { LIMITES } from "./support/facts-from-menu";

type Row = { readonly name: string; readonly fallback: string; readonly fate: string };

const rows: readonly Row[] = [
  ...readFileSync("docs/settings.md", "utf8").matchAll(/^\| `(\w+)` \|([^|]*)\| (\w+) \|/gm),
].map(([, name = "", fallback = "", fate = ""]) => ({ name, fallback: fallback.trim(), fate }));
const withFate = (fate: string) => rows.filter((row) => row.fate === fate);

const REQUIRED: Readonly<Record<string, string>> = APP_SETTINGS;
const OVERRIDDEN = new Set(Object.keys(REQUIRED));

describe("a setting of the system we replace", () => {
  test("is in the table, whichever it is", () => {
    expect(rows.length).toBeGreaterThan(55);
    expect(rows.filter(({ fate }) => !/^(honoured|renamed|refused|idle)$/.test(fate))).toEqual([]);
  });

  test.each(withFate("honoured").filter(({ name, fallback }) => fallback !== "" && !OVERRIDDEN.has(name)))(
    "$name has its default, $fallback",
    ({ name, fallback }) => {
      const value = (parseEnv(REQUIRED) as Record<string, unknown>)[name];
      expect(String(value)).toBe(fallback);
    },
  );

  test.each(withFate("honoured").filter(({ fallback }) => /^\d+$/.test(fallback)))(
    "$name is taken from the environment",
    ({ name, fallback }) => {
      const given = String(Number(fallback) + (name === "CART_ABANDONED_REMINDER_MIN" ? 1 : 5));
      expect((parseEnv({ ...REQUIRED, [name]: given }) as Record<string, unknown>)[name]).toBe(Number(given));
    },
  );

  test.each(withFate("refused"))("$name stops the boot with the way out", ({ name }) => {
    expect(() => parseEnv({ ...REQUIRED, [name]: "1" })).toThrow(new RegExp(`${name}: .*remove it`));
    expect(refusedSettings({ [name]: "" })).toEqual([]);
  });

  test.each([...withFate("idle"), ...withFate("renamed")])("$name is said to do nothing", ({ name }) => {
    expect(idleSettings({ [name]: "1" })).toMatchObject([
      [name, expect.stringMatching(/does nothing|is \w+/)],
    ]);
    expect(() => parseEnv({ ...REQUIRED, [name]: "1" })).not.toThrow();
  });
});

describe("limits", () => {
  test("a reminder comes before the end, of a carrinho and of a Pix", () => {
    expect(() => parseEnv({ ...REQUIRED, CART_ABANDONED_REMINDER_MIN: "15" })).toThrow(/less than CART_/);
    expect(() => parseEnv({ ...REQUIRED, PIX_ABANDONED_REMINDER_MIN: "60" })).toThrow(/less than PIX_/);
  });

  test("are those of the restaurante where it has its own", () => {
    expect(limitesOf({}, LIMITES)).toEqual(LIMITES);
    expect(limitesOf({ cart_abandoned_reminder_min: 3, human_pause_min: 90 }, LIMITES)).toEqual({
      ...LIMITES,
      lembreteCarrinhoMin: 3,
      pausaHumanoMin: 90,
    });
  });
});

describe("the table of the README", () => {
  const namesIn = (file: string, line: RegExp) =>
    [...readFileSync(file, "utf8").matchAll(line)].flatMap(([, names = ""]) => names.match(/[A-Z][A-Z_]+/g));
  /** An older name of one that is there. */
  const ELSEWHERE = ["REDIS_URL"];

  test("has every setting the app reads, once, and no other", () => {
    const read = namesIn("lib/env.ts", /^ {4}([A-Z_]+):/gm).filter((name) => !ELSEWHERE.includes(name ?? ""));
    expect(namesIn("README.md", /^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm).toSorted()).toEqual(read.toSorted());
  });

  test("has all that the example of an environment sets", () => {
    const told = namesIn("README.md", /^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm);
    const example = namesIn(".env.example", /^([A-Z_]+)=/gm);
    expect(example.filter((name) => !told.includes(name))).toEqual([]);
  });
});
