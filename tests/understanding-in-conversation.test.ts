import { describe, expect, test } from "vitest";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { openShop } from "./support/in-memory-shop";
import { readMenu } from "./support/menu-file";

const menu = readMenu("evals/menus/pizzaria-do-ze.json");

function talk(...messages: readonly string[]) {
  const shop = openShop(menu, DEFAULT_CLOCK);
  const answers = messages.map((message) => shop.send(message));
  const last = answers.at(-1);
  if (last === undefined) throw new Error("nothing was said");
  return { ...last, said: last.messages.join("\n") };
}

describe("a sabor that was asked about", () => {
  test.each([
    ["a com catupiry", "frango-catupiry"],
    ["com milho e bacon", "frango-milho-bacon"],
    ["o de requeijão", "frango-requeijao"],
    ["o segundo", "frango-requeijao"],
    ["a primeira", "frango-catupiry"],
    ["a última", "strogonoff-frango"],
  ])("is told by '%s'", (answer, sabor) => {
    expect(talk("uma grande de frango", answer).cart).toMatchObject([{ size: "grande", flavors: [sabor] }]);
  });

  test("is still told after another question was asked in between", () => {
    const { cart } = talk("uma grande de frango", "até que horas vocês ficam abertos?", "a com catupiry");
    expect(cart).toMatchObject([{ flavors: ["frango-catupiry"] }]);
  });
});

test.each(["só", "só isso msm", "é só", "fechou", "era isso"])("'%s' wants nothing more", (said) => {
  expect(talk("uma grande de calabresa", said).awaiting).toBe("fulfillment");
});

test("'dinheiro pra 100' is cash and its note", () => {
  const { said } = talk("uma grande de calabresa", "só", "retirada", "Ana", "dinheiro pra 100");
  expect(said).toContain("R$ 100,00");
  expect(said).toContain("Posso confirmar?");
});

test("the price of a bebida is told for the one that was named", () => {
  const { said } = talk("quanto tá a coca 2l");
  expect(said).toContain("Coca-Cola 2 L");
  expect(said).not.toContain("350 ml");
});

test("an item said where the place is not served is an item, not a street", () => {
  const asked = ["uma grande de calabresa", "só", "entrega", "rua x, 10, Barra do Rio"];
  const { cart } = talk(...asked, "sim, e bota uma coca 2l");
  expect(cart).toMatchObject([{ flavors: ["calabresa"] }, { id: "coca-2l", qty: 1 }]);
});
