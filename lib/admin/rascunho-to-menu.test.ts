import { describe, expect, test } from "vitest";
import { menuFile } from "@/lib/store/menu-file";
import { readMenu } from "@/tests/support/menu-file";
import type { Rascunho } from "./rascunho";
import { rascunhoToMenu } from "./rascunho-to-menu";

const before = readMenu("local/demo/shop.json");
const item = (nome: string, ...precos: (number | null)[]) => ({ nome, ingredientes: ["mussarela"], precos });
const draft: Rascunho = {
  tamanhos: [
    { nome: "Média", fatias: 6, maxSabores: 2 },
    { nome: "Grande", fatias: 8, maxSabores: 3 },
  ],
  categorias: [
    {
      nome: "Tradicionais",
      tipo: "sabor",
      doce: false,
      itens: [item("Calabresa", 4000, 5000), item("Portuguesa", 4000, 5000), item("Camarão", 6000, 7000)],
    },
    { nome: "Doces", tipo: "sabor", doce: true, itens: [item("Chocolate", null, 5500)] },
    {
      nome: "Bebidas",
      tipo: "bebida",
      doce: false,
      itens: [item("Coca-Cola 2 L", 1400), item("Coca-Cola lata", 600)],
    },
    { nome: "Bordas", tipo: "borda", doce: false, itens: [item("Catupiry", 800, 1000)] },
  ],
};
const menu = rascunhoToMenu(draft, before);

describe("a draft as a menu file", () => {
  test("is a menu file, and all that is not the menu stays", () => {
    expect(menuFile.safeParse(menu).error).toBeUndefined();
    const { hours, bairros, payments, store } = before;
    expect(menu).toMatchObject({ hours, bairros, payments, store });
  });

  test("sabores share the price most of them have, and one that differs has its own", () => {
    expect(menu.flavor_groups.tradicionais?.prices).toEqual({ media: 4000, grande: 5000 });
    expect(menu.flavors.map(({ id, prices }) => [id, prices])).toEqual([
      ["calabresa", undefined],
      ["portuguesa", undefined],
      ["camarao", { media: 6000, grande: 7000 }],
      ["chocolate", undefined],
    ]);
  });

  test("what is not sold in a size has no price in it", () => {
    expect(menu.flavor_groups.doces?.prices).toEqual({ grande: 5500 });
  });

  test("sizes of one bebida are variantes of it", () => {
    expect(menu.drinks.map(({ id, name, size, price }) => [id, name, size, price])).toEqual([
      ["coca-cola-2-l", "Coca-Cola", "2 L", 1400],
      ["coca-cola-lata", "Coca-Cola", "lata", 600],
    ]);
  });

  test("what a draft cannot say is kept of what stays, and a combo goes with what it was made of", () => {
    const known = before.flavors.find(({ id }) => id === "calabresa");
    expect(menu.flavors[0]).toMatchObject({ aliases: known?.aliases, tags: known?.tags });
    expect(menu.combos.length).toBeLessThan(before.combos.length + 1);
    expect(menuFile.safeParse(menu).success).toBe(true);
  });
});
