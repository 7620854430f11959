import { describe, expect, it } from "vitest";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { lintCardapio } from "./lint-cardapio";
import { produtoPainel as produto } from "./produto-de-teste";

function menu(change: Partial<CardapioPainel>): CardapioPainel {
  return {
    tamanhos: [
      { id: 1, nome: "Broto", apelidos: [], fatias: 8, maxSabores: 2 },
      { id: 2, nome: "Grande", apelidos: [], fatias: 8, maxSabores: 2 },
    ],
    categorias: [{ id: 1, nome: "Tradicionais", regraPreco: null, precos: { 1: 3000, 2: 5000 } }],
    produtos: [produto(1, { nome: "Calabresa" })],
    ...change,
  };
}

const where = (cardapio: CardapioPainel) => lintCardapio(cardapio).map(({ onde }) => onde);

describe("what is wrong with a menu", () => {
  it("is nothing where everything has a price and a name of its own", () => {
    expect(lintCardapio(menu({}))).toEqual([]);
  });

  it("is a categoria without a price in a tamanho, when something is in it", () => {
    const half = [{ id: 1, nome: "Tradicionais", regraPreco: null, precos: { 1: 3000 } }];
    expect(lintCardapio(menu({ categorias: half }))[0]?.problema).toContain("Grande");
    expect(lintCardapio(menu({ categorias: half, produtos: [] }))).toEqual([]);
  });

  it("is a borda nobody can have", () => {
    expect(where(menu({ produtos: [produto(2, { tipo: "borda", nome: "Cheddar" })] }))).toEqual(["Cheddar"]);
  });

  it("is a name or apelido that two of a kind answer to, with accents or without", () => {
    const produtos = [
      produto(1, { nome: "Portuguesa", apelidos: ["lusa"] }),
      produto(2, { nome: "Lusá" }),
      produto(3, { tipo: "bebida", nome: "Lusa", preco: 500 }),
    ];
    expect(where(menu({ produtos }))).toEqual(["Portuguesa e Lusá"]);
  });

  it("is not a bebida in two sizes, whose apelido the bot asks about", () => {
    const produtos = ["lata", "2 L"].map((variante, id) =>
      produto(id, { tipo: "bebida", nome: "Coca-Cola", variante, apelidos: ["coca"], preco: 500 }),
    );
    expect(lintCardapio(menu({ produtos }))).toEqual([]);
  });

  it("is a combo without partes, or with one that nobody can have today", () => {
    const combo = produto(9, { tipo: "combo", nome: "Casal", preco: 9000, categoriaId: null });
    const drink = produto(8, {
      tipo: "bebida",
      nome: "Coca",
      preco: 900,
      categoriaId: null,
      disponivel: false,
    });
    const partes = [{ tipo: "produto" as const, produtoId: 8 }];
    const pizza = { tipo: "pizza" as const, tamanhoId: 1, categoriaIds: [1], maxSabores: 1 };
    const sabor = produto(1, { nome: "Calabresa" });
    expect(where(menu({ produtos: [sabor, combo] }))).toEqual(["Casal"]);
    expect(where(menu({ produtos: [sabor, drink, { ...combo, partes }] }))).toEqual(["Casal"]);
    expect(where(menu({ produtos: [sabor, { ...combo, partes: [pizza] }] }))).toEqual([]);
  });

  it("is a copy that is sold under the name of a copy", () => {
    expect(where(menu({ produtos: [produto(1, { nome: "Calabresa (cópia)" })] }))).toEqual([
      "Calabresa (cópia)",
    ]);
  });
});
