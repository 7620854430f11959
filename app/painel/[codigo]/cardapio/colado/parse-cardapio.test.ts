import { describe, expect, it } from "vitest";
import { parseCardapio } from "./parse-cardapio";

const itens = (text: string) =>
  parseCardapio(text).rascunho.categorias.flatMap((categoria) => categoria.itens);
const problemas = (text: string) =>
  parseCardapio(text).problemas.map(({ linha, porque }) => `${linha}: ${porque}`);

describe("a pasted menu", () => {
  it.each([
    "Calabresa - molho, mussarela, calabresa ... 39,90 / 49,90 / 59,90",
    "Calabresa - molho, mussarela, calabresa R$ 39,90 R$ 49,90 R$ 59,90",
    "01. Calabresa (molho, mussarela e calabresa) 39,90 | 49,90 | 59,90",
    "* Calabresa: molho, mussarela, calabresa P 39,90 M 49,90 G 59,90",
    "Calabresa - molho, mussarela, calabresa\t39.90\t49.90\t59.90",
    "Calabresa 39,90 49,90 59,90\nmolho, mussarela, calabresa",
  ])("reads %j", (line) => {
    const { rascunho, problemas: none } = parseCardapio(`TRADICIONAIS\nP M G\n${line}`);
    expect(none).toEqual([]);
    expect(rascunho.tamanhos.map(({ nome }) => nome)).toEqual(["Pequena", "Média", "Grande"]);
    expect(rascunho.categorias).toEqual([
      {
        nome: "Tradicionais",
        tipo: "sabor",
        doce: false,
        itens: [
          {
            nome: "Calabresa",
            ingredientes: ["molho", "mussarela", "calabresa"],
            precos: [3990, 4990, 5990],
          },
        ],
      },
    ]);
  });

  it("knows bebidas, bordas, adicionais and sobremesas by their headings, and what is sold by the piece has one price", () => {
    const { rascunho, problemas: none } = parseCardapio(
      "Pizzas doces\nG\nChocolate 50\n\nBebidas\nCoca-Cola 2 L 14,00\nCoca 600 8,00\nÁgua 5,00\nSuco de laranja 9,00\n\nBordas\nCatupiry 10,00\n\nAdicionais\nBacon 6,00\n\nSobremesas:\nPudim R$ 12",
    );
    expect(none).toEqual([]);
    expect(
      rascunho.categorias.map(({ nome, tipo, doce, itens: own }) => [nome, tipo, doce, own.length]),
    ).toEqual([
      ["Pizzas doces", "sabor", true, 1],
      ["Bebidas", "bebida", false, 4],
      ["Bordas", "borda", false, 1],
      ["Adicionais", "adicional", false, 1],
      ["Sobremesas", "sobremesa", false, 1],
    ]);
    expect(rascunho.categorias[1]?.itens.map(({ nome, precos }) => [nome, ...precos])).toEqual([
      ["Coca-Cola 2 L", 1400],
      ["Coca 600", 800],
      ["Água", 500],
      ["Suco de laranja", 900],
    ]);
  });

  it("gives the sabores of a heading its prices, and those that have their own theirs", () => {
    expect(
      itens("M G\nTradicionais 40,00 / 50,00\nCalabresa\nPortuguesa\nCamarão 60,00 / 70,00").map(
        ({ nome, precos }) => [nome, ...precos],
      ),
    ).toEqual([
      ["Calabresa", 4000, 5000],
      ["Portuguesa", 4000, 5000],
      ["Camarão", 6000, 7000],
    ]);
  });

  it("takes a dash for a size it is not sold in, and the sizes from the heading", () => {
    expect(itens("PIZZAS ESPECIAIS P M G\nLombo - / 52,00 / 62,00")[0]?.precos).toEqual([null, 5200, 6200]);
    expect(itens("PIZZAS ESPECIAIS P M G\nLombo 42,00 / - / 62,00")[0]?.precos).toEqual([4200, null, 6200]);
  });

  it("puts prices under the sizes they are for where a part of the menu has fewer, and a borda's one price in each", () => {
    expect(
      itens(
        "P M G\nCalabresa 30,00 40,00 50,00\n\nDoces P G\nChocolate 28,00 48,00\n\nBordas\nCatupiry 10,00",
      ).map(({ precos }) => precos),
    ).toEqual([
      [3000, 4000, 5000],
      [2800, null, 4800],
      [1000, 1000, 1000],
    ]);
  });

  it("takes slices and sabores from the line of sizes", () => {
    const { rascunho } = parseCardapio(
      "Tamanhos: Broto (4 fatias, 1 sabor), Grande (10 fatias, 3 sabores)\nCalabresa 20,00 50,00",
    );
    expect(rascunho.tamanhos).toEqual([
      { nome: "Broto", fatias: 4, maxSabores: 1 },
      { nome: "Grande", fatias: 10, maxSabores: 3 },
    ]);
  });

  it.each([
    ["P M G\nCalabresa 39,90 49,90", "2: 2 preços para 3 tamanhos (Pequena, Média, Grande)"],
    ["P M G\nCalabresa 30,00 40,00 50,00\nPortuguesa", "3: falta o preço"],
    ["Calabresa 39,90", "1: faltam os tamanhos: escreva antes uma linha como P M G"],
    ["G\nCalabresa 39,90\nCALABRESA 49,90", "3: está duas vezes"],
    ["Bebidas\nCoca 8,00 14,00", "2: tem mais de um preço: escreva uma linha para cada"],
    ["P M\nCalabresa P 30,00 G 50,00", "2: o tamanho Grande não está na linha de tamanhos"],
    ["G\n39,90", "2: falta o nome"],
    ["G\nCalabresa a combinar", "2: falta o preço"],
  ])("asks about %j and guesses no price", (text, problema) => {
    expect(problemas(text)).toEqual([problema]);
  });

  it("of nothing is nothing", () => {
    expect(parseCardapio(" \n\n")).toEqual({ rascunho: { tamanhos: [], categorias: [] }, problemas: [] });
  });
});
