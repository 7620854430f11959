import { describe, expect, it } from "vitest";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { halfExamples } from "./half-example";

const { cardapio } = factsFromMenu(readMenu("local/demo/shop.json"), "2026-05-14T19:40:00-03:00");

describe("what a rule costs, on the shop's own menu", () => {
  it("takes the dearest and the cheapest sabor, and no rule charges more than the dearest one", () => {
    const [halves] = halfExamples(cardapio);
    const [barato, caro] = halves?.partes ?? [];
    expect(halves?.precos.mais_cara).toBe(caro?.preco);
    expect(halves?.precos.media).toBe(((caro?.preco ?? 0) + (barato?.preco ?? 0)) / 2);
    expect(halves?.precos.proporcional).toBe(halves?.precos.media);
  });

  it("shows unequal parts where a pizza may have them: there the proporcional is its own", () => {
    const thirds = halfExamples(cardapio).at(-1);
    expect(thirds?.partes.map(({ fracao }) => fracao)).toEqual(["⅔", "⅓"]);
    expect(thirds?.precos.proporcional).toBeLessThan(thirds?.precos.media ?? 0);
  });

  it("is left out where every sabor costs the same, and where there are none", () => {
    expect(halfExamples({ ...cardapio, produtos: [] })).toEqual([]);
    expect(halfExamples({ ...cardapio, tamanhos: [] })).toEqual([]);
  });
});
