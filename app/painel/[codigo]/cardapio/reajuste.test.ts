import { describe, expect, it } from "vitest";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { produtoPainel } from "./produto-de-teste";
import { parsePercentual, reajustar } from "./reajuste";

const CARDAPIO: CardapioPainel = {
  tamanhos: [{ id: 1, nome: "Grande", apelidos: [], fatias: 8, maxSabores: 2 }],
  categorias: [{ id: 1, nome: "Tradicionais", regraPreco: null, precos: { 1: 5290 } }],
  produtos: [
    produtoPainel(1, { nome: "Calabresa" }),
    produtoPainel(2, { nome: "Camarão", precos: { 1: 8000 } }),
    produtoPainel(3, { tipo: "bebida", nome: "Guaraná", variante: "2 L", categoriaId: null, preco: 1200 }),
    produtoPainel(4, { tipo: "massa", nome: "Fina", categoriaId: null, precos: { 1: 0 } }),
  ],
};
const percent = (percentual: number) => ({ tipo: "percentual" as const, percentual });
const seen = (ids: readonly number[], by: Parameters<typeof reajustar>[2]) =>
  reajustar(CARDAPIO, new Set(ids), by).map(({ nome, alvo, antes, preco }) => [nome, alvo, antes, preco]);

describe("a change of prices", () => {
  it("gives a sabor that is chosen alone a price of its own, rounded to 10 centavos", () => {
    expect(seen([1], percent(10))).toEqual([["Calabresa, Grande", "produto", 5290, 5820]]);
  });

  it("is the categoria's where all its sabores are chosen, and that of those with a price of their own", () => {
    expect(seen([1, 2], percent(10))).toEqual([
      ["Tradicionais, Grande", "categoria", 5290, 5820],
      ["Camarão, Grande", "produto", 8000, 8800],
    ]);
  });

  it("adds or takes so many reais, never below nothing, and what is free stays free", () => {
    expect(seen([3, 4], { tipo: "valor", centavos: 150 })).toEqual([["Guaraná 2 L", "produto", 1200, 1350]]);
    expect(seen([3], { tipo: "valor", centavos: -5000 })).toEqual([["Guaraná 2 L", "produto", 1200, 0]]);
  });

  it.each([
    ["10", 10],
    ["-7,5%", -7.5],
    ["+3", 3],
    ["0", null],
    ["500", null],
    ["dez", null],
  ])("reads %s as a percentage", (texto, value) => {
    expect(parsePercentual(texto)).toBe(value);
  });
});
