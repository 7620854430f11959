import { describe, expect, it } from "vitest";
import { currentPasso, nextPasso, progress } from "./passos";

const nothing = {
  itens: 0,
  bairros: 0,
  aceitaEntrega: true,
  taxaUnicaAtiva: false,
  horarios: 0,
  instancia: null,
  canalStatus: "desconhecido",
  temPix: false,
  botAtivo: false,
  tamanhos: [],
};

describe("the way to a working shop", () => {
  it("goes on where the shop's own data say it was left", () => {
    expect(currentPasso(undefined, nothing).passo).toBe("cardapio");
    expect(currentPasso(undefined, { ...nothing, itens: 3, bairros: 2 }).passo).toBe("horarios");
  });

  it("goes anywhere it is asked to, and past nothing that is not there", () => {
    expect(currentPasso("pix", nothing).passo).toBe("pix");
    expect(currentPasso("lua", nothing).passo).toBe("cardapio");
    expect(nextPasso("cardapio")).toBe("bairros");
    expect(nextPasso("publicar")).toBeNull();
  });

  it("counts what is done: one fee for all needs no bairros, a number that is not connected is none", () => {
    expect(progress(nothing)).toEqual({ feitos: 0, total: 6 });
    expect(progress({ ...nothing, taxaUnicaAtiva: true, instancia: "loja" }).feitos).toBe(1);
    expect(progress({ ...nothing, instancia: "loja", canalStatus: "conectado" }).feitos).toBe(1);
  });
});
