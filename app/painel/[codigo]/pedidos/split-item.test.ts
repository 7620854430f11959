import { describe, expect, it } from "vitest";
import { splitItem } from "./split-item";

describe("splitItem", () => {
  it("puts a removal under its half, and the borda under the whole", () => {
    const split = splitItem("Pizza Grande ½ Calabresa ½ Quatro Queijos", [
      "Borda de Catupiry",
      "Calabresa: sem cebola",
      "Calabresa: com bacon",
    ]);
    expect(split).toEqual({
      titulo: "Pizza Grande",
      partes: [
        { nome: "½ Calabresa", detalhes: ["sem cebola", "com bacon"] },
        { nome: "½ Quatro Queijos", detalhes: [] },
      ],
      detalhes: ["Borda de Catupiry"],
    });
  });

  it("knows unequal parts", () => {
    const { titulo, partes } = splitItem("Pizza Família ¾ Portuguesa 3/12 Bacon", []);
    expect([titulo, ...partes.map(({ nome }) => nome)]).toEqual([
      "Pizza Família",
      "¾ Portuguesa",
      "3/12 Bacon",
    ]);
  });

  it("leaves what has no parts as it is", () => {
    expect(splitItem("Coca-Cola 2 L", [])).toEqual({ titulo: "Coca-Cola 2 L", partes: [], detalhes: [] });
    expect(splitItem("Pizza Grande Calabresa", ["Calabresa: sem cebola"]).detalhes).toEqual([
      "Calabresa: sem cebola",
    ]);
  });
});
