import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCentavos } from "./to-centavos";

describe("money of the original", () => {
  test.each([
    [39.9, 3990],
    [0.1 + 0.2, 30],
    [84.80000000000001, 8480],
    ["39,90", 3990],
    ["R$ 1.234,50", 123450],
    ["40", 4000],
    ["7.5", 750],
    [0, 0],
  ])("%j is %i centavos", (written, centavos) => {
    expect(toCentavos(written)).toBe(centavos);
  });

  test.each([[null], [undefined], ["abc"], [""], [-1], ["-5,00"], [9.999], ["1,2,3"], [Number.NaN], [{}]])(
    "%j is no amount",
    (written) => {
      expect(toCentavos(written)).toBeNull();
    },
  );

  test("every amount comes back from a float, and from how a Brazilian writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (centavos) => {
        const written = (centavos / 100).toLocaleString("pt-BR", { minimumFractionDigits: 2 });
        expect([toCentavos(centavos / 100), toCentavos(written)]).toEqual([centavos, centavos]);
      }),
    );
  });
});
