import { describe, expect, it } from "vitest";
import { produtoPainel } from "@/app/painel/[codigo]/cardapio/produto-de-teste";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { colar, folhas, isBlock, lerCelula, mudancas } from "./folha";

const CARDAPIO: CardapioPainel = {
  tamanhos: [
    { id: 1, nome: "Broto", apelidos: [], fatias: 4, maxSabores: 1 },
    { id: 2, nome: "Grande", apelidos: [], fatias: 8, maxSabores: 2 },
  ],
  categorias: [{ id: 1, nome: "Tradicionais", regraPreco: null, precos: { 1: 3000, 2: 5000 } }],
  produtos: [
    produtoPainel(1, { nome: "Calabresa" }),
    produtoPainel(2, { nome: "Camarão", precos: { 2: 8000 } }),
    produtoPainel(3, { tipo: "borda", nome: "Cheddar", categoriaId: null, precos: { 2: 1000 } }),
    produtoPainel(4, { tipo: "bebida", nome: "Guaraná", categoriaId: null, preco: 900 }),
  ],
};
const FOLHAS = folhas(CARDAPIO);
const [PIZZAS] = FOLHAS;

describe("the sheet of prices", () => {
  it("has a line for every price, and says what an empty one means", () => {
    expect(FOLHAS.map(({ titulo, linhas }) => [titulo, linhas.map(({ nome }) => nome)])).toEqual([
      ["Pizzas", ["Tradicionais", "Calabresa", "Camarão"]],
      ["Bordas e massas", ["Cheddar"]],
      ["Por unidade", ["Guaraná"]],
    ]);
    expect(PIZZAS?.linhas[2]?.celulas).toMatchObject([
      { valor: null, vazio: "30,00" },
      { valor: 8000, vazio: "50,00" },
    ]);
    expect(FOLHAS[1]?.linhas[0]?.celulas[0]?.vazio).toBe("não vende");
  });

  it("takes a block from a spreadsheet cell by cell, and counts what falls outside", () => {
    if (PIZZAS === undefined) throw new Error("no sheet");
    const { rascunho, fora } = colar(
      PIZZAS,
      { linha: 1, coluna: 0 },
      "R$ 31,00\t52,50\r\n\t81\t99\r\n40\r\n",
    );
    expect(rascunho).toEqual({
      "produto-1-1": "R$ 31,00",
      "produto-1-2": "52,50",
      "produto-2-1": "",
      "produto-2-2": "81",
    });
    expect(fora).toBe(2);
  });

  it("knows a block from a single value", () => {
    expect(isBlock("45,90\n")).toBe(false);
    expect(isBlock("45,90\t50")).toBe(true);
  });

  it("changes only what is another price, and keeps what cannot be read apart", () => {
    const rascunho = {
      "categoria-1-1": "30",
      "categoria-1-2": "55,90",
      "produto-2-2": "",
      "produto-3-2": "dez",
      "produto-4-null": "",
    };
    expect(mudancas(FOLHAS, rascunho)).toEqual({
      precos: [
        { alvo: "categoria", id: 1, tamanhoId: 2, preco: 5590 },
        { alvo: "produto", id: 2, tamanhoId: 2, preco: null },
      ],
      erros: {
        "produto-3-2": "Digite um valor como 45,90.",
        "produto-4-null": "Falta o preço. Para não vender, desligue o item.",
      },
    });
  });

  it("asks about a price nobody charges for a pizza", () => {
    expect(lerCelula({ tamanhoId: 1 }, "59900")).toEqual({ erro: "Esse preço parece errado: confira." });
  });
});
