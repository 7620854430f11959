import { describe, expect, it } from "vitest";
import { parseBairros } from "./parse-bairros";

describe("a pasted list of bairros", () => {
  it.each([
    ["Centro 6,00", { nome: "Centro", taxa: 600, atende: true }],
    ["Jardim América; R$ 7", { nome: "Jardim América", taxa: 700, atende: true }],
    ["Setor 2 - 5,50", { nome: "Setor 2", taxa: 550, atende: true }],
    ["Vila Nova\tgrátis", { nome: "Vila Nova", taxa: 0, atende: true }],
    ["Distrito: não atendemos", { nome: "Distrito", taxa: 0, atende: false }],
    ["Tambaú (tambau praia, tb) 8", { nome: "Tambaú", apelidos: ["tambau praia", "tb"], taxa: 800 }],
  ])("reads %j", (line, bairro) => {
    const { bairros, naoEntendidas } = parseBairros(line);
    expect(naoEntendidas).toEqual([]);
    expect(bairros).toEqual([expect.objectContaining(bairro)]);
  });

  it.each(["Centro", "6,00", "Centro seis reais", "Centro 6,005"])("asks about %j", (line) => {
    expect(parseBairros(line)).toEqual({ bairros: [], naoEntendidas: [line] });
  });

  it("takes the last line of a bairro that is written twice, and skips empty lines", () => {
    const { bairros } = parseBairros("Centro 6\n\nCENTRO 7,50\n");
    expect(bairros).toEqual([{ nome: "CENTRO", apelidos: [], atende: true, taxa: 750 }]);
  });
});
