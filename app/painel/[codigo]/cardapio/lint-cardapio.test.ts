import { describe, expect, it } from "vitest";
import type { CardapioPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import { lintCardapio } from "./lint-cardapio";

function produto(id: number, change: Partial<ProdutoPainel>): ProdutoPainel {
  return {
    id,
    tipo: "sabor",
    nome: `Produto ${id}`,
    variante: null,
    apelidos: [],
    categoriaId: 1,
    disponivel: true,
    estoque: null,
    preco: null,
    precos: {},
    ...change,
  };
}

function menu(change: Partial<CardapioPainel>): CardapioPainel {
  return {
    tamanhos: [
      { id: 1, nome: "Broto" },
      { id: 2, nome: "Grande" },
    ],
    categorias: [{ id: 1, nome: "Tradicionais", precos: { 1: 3000, 2: 5000 } }],
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
    const half = [{ id: 1, nome: "Tradicionais", precos: { 1: 3000 } }];
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
});
