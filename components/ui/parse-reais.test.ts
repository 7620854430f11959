import { describe, expect, it } from "vitest";
import { parseReais } from "./parse-reais";

describe("parseReais", () => {
  it.each([
    ["45", 4500],
    ["45,9", 4590],
    ["45.90", 4590],
    ["R$ 45,90", 4590],
    ["1.234,50", 123450],
    ["1.234", 123400],
    ["0", 0],
    [" 7,05 ", 705],
  ])("reads %j as %i centavos", (text, centavos) => {
    expect(parseReais(text)).toBe(centavos);
  });

  it.each(["", "-5", "45,905", "12,3,4", "abc", "1.23.4", "99999999999"])("asks again about %j", (text) => {
    expect(parseReais(text)).toBeNull();
  });
});
