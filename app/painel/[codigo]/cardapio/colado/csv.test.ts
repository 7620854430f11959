import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { menuFile } from "@/lib/store/menu-file";
import { csvToText, leftOutOfCsv, menuTextToCsv } from "./csv";
import { parseCardapio } from "./parse-cardapio";

const file = readFileSync("local/demo/shop.json", "utf8");
const shop = menuFile.parse(JSON.parse(file));

describe("a menu as a spreadsheet", () => {
  it("goes out and comes back with every item and every price", () => {
    const { rascunho, problemas } = parseCardapio(csvToText(menuTextToCsv(file)) ?? "");
    expect(problemas).toEqual([]);
    const read = rascunho.categorias.flatMap(({ itens }) => itens);
    const { flavors, borders, additions, drinks, desserts } = shop;
    expect(read).toHaveLength([flavors, borders, additions, drinks, desserts].flat().length);
    const calabresa = read.find(({ nome }) => nome === "Calabresa");
    const flavor = flavors.find(({ name }) => name === "Calabresa");
    const prices = { ...shop.flavor_groups[flavor?.group ?? ""]?.prices, ...flavor?.prices };
    expect(calabresa?.precos).toEqual(shop.sizes.map(({ id }) => prices[id] ?? null));
  });

  it("says what it has no row for", () => {
    expect(leftOutOfCsv(file)).toMatch(/^A planilha não leva 3 massas nem 2 combos: ficam como estão/);
    expect(leftOutOfCsv(JSON.stringify({ ...shop, doughs: [], combos: [] }))).toBeNull();
  });

  it("is read with commas too, with prices as a spreadsheet writes them", () => {
    const text = csvToText(
      'Categoria,Nome,Descrição,Média,Grande\nSalgadas,Calabresa,"molho, mussarela",40,"50,5"\n',
    );
    expect(parseCardapio(text ?? "").rascunho.categorias[0]).toMatchObject({
      nome: "Salgadas",
      itens: [{ nome: "Calabresa", ingredientes: ["molho", "mussarela"], precos: [4000, 5050] }],
    });
  });

  it("asks about a row without a price, and is none without a column of names", () => {
    expect(parseCardapio(csvToText("categoria;item;preço\nBebidas;Coca;\n") ?? "").problemas).toMatchObject([
      { texto: "Coca", porque: "falta o preço" },
    ]);
    expect(csvToText("a;b\n1;2\n")).toBeNull();
  });
});
