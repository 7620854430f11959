import { describe, expect, test } from "vitest";
import { isLoop } from "./loop-guard";

const AUTOMATIC = "Olá! No momento não podemos atender. Retornaremos assim que possível.";
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i));

describe("the same again and again", () => {
  test("is a loop at the sixth exchange, and not before", () => {
    expect(
      isLoop(
        AUTOMATIC,
        times(4, () => AUTOMATIC),
      ),
    ).toBe(false);
    expect(
      isLoop(
        AUTOMATIC,
        times(5, () => AUTOMATIC),
      ),
    ).toBe(true);
  });

  test("is a loop whatever number it carries each time", () => {
    const numbered = (index: number) => `Seu protocolo é 2026${index}, aguarde um atendente`;
    expect(isLoop(numbered(9), times(5, numbered))).toBe(true);
  });

  test("is a loop when two automatic answers take turns", () => {
    const menu = "Escolha uma opção: vendas, suporte ou financeiro";
    expect(isLoop(AUTOMATIC, [menu, AUTOMATIC, menu, AUTOMATIC, menu])).toBe(true);
  });

  test.each([
    [
      "an order in many short words",
      "sim",
      ["oi", "uma calabresa", "grande", "sim", "não", "só isso", "sim", "pix"],
    ],
    ["numbers that choose", "2", ["1", "2", "3", "1", "2", "1"]],
    [
      "one item after the other",
      "mais uma coca",
      ["uma calabresa", "mais uma mussarela", "mais uma portuguesa", "mais um guaraná", "mais uma esfiha"],
    ],
    ["nothing before", AUTOMATIC, []],
  ])("is not %s", (_, said, exchanges) => {
    expect(isLoop(said, exchanges)).toBe(false);
  });

  test("may be a sticker, or no words at all", () => {
    expect(
      isLoop(
        "figurinha",
        times(5, () => "figurinha"),
      ),
    ).toBe(true);
    expect(
      isLoop(
        "👍",
        times(5, () => "👍"),
      ),
    ).toBe(true);
    expect(
      isLoop(
        "",
        times(5, () => ""),
      ),
    ).toBe(true);
  });
});
