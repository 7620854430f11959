import { describe, expect, it } from "vitest";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { filterGrupos, grupos } from "./grupos";
import { produtoPainel as produto } from "./produto-de-teste";

const CARDAPIO: CardapioPainel = {
  tamanhos: [{ id: 1, nome: "Grande", apelidos: [], fatias: 8, maxSabores: 2 }],
  categorias: [
    { id: 1, nome: "Tradicionais", regraPreco: null, precos: { 1: 5290 } },
    { id: 2, nome: "Vazia", regraPreco: null, precos: {} },
  ],
  produtos: [
    produto(1, { nome: "Calabresa", categoriaId: 1 }),
    produto(2, { nome: "Atum", categoriaId: 1, disponivel: false }),
    produto(3, { tipo: "bebida", nome: "Guaraná", variante: "2 L", preco: 1200 }),
    produto(4, { tipo: "bebida", nome: "Água", preco: 400, estoque: 0 }),
  ],
};

function names(filtro: { busca: string; soEmFalta: boolean }): readonly string[] {
  return filterGrupos(grupos(CARDAPIO), filtro).flatMap(({ produtos }) => produtos.map(({ nome }) => nome));
}

describe("the menu in groups", () => {
  it("has a heading for every categoria and tipo that has something", () => {
    expect(grupos(CARDAPIO).map(({ titulo }) => titulo)).toEqual(["Tradicionais", "Bebidas"]);
  });

  it("finds without accents, by variante and by heading", () => {
    expect(names({ busca: "guarana 2", soEmFalta: false })).toEqual(["Guaraná"]);
    expect(names({ busca: "tradi", soEmFalta: false })).toEqual(["Calabresa", "Atum"]);
    expect(names({ busca: "nada disso", soEmFalta: false })).toEqual([]);
  });

  it("lists as missing what is off and what is used up", () => {
    expect(names({ busca: "", soEmFalta: true })).toEqual(["Atum", "Água"]);
  });
});
