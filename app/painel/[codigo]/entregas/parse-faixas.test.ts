import { describe, expect, it } from "vitest";
import { faixasTexto, parseFaixas } from "./parse-faixas";

describe("distance bands, one a line", () => {
  it.each([
    ["3 km 6,00", { ateMetros: 3_000, taxa: 600 }],
    ["até 1,5 km: R$ 5", { ateMetros: 1_500, taxa: 500 }],
    ["2km grátis", { ateMetros: 2_000, taxa: 0 }],
  ])("reads %j", (line, faixa) => {
    expect(parseFaixas(line)).toEqual({ faixas: [faixa] });
  });

  it.each(["perto 5,00", "3 km", "0 km 5,00", "3 km 6,005"])("says that it does not read %j", (line) => {
    expect(parseFaixas(line)).toEqual({ erro: expect.stringContaining(line) });
  });

  it("refuses a distance that is written twice", () => {
    expect(parseFaixas("3 km 6\n3,0 km 7")).toEqual({ erro: "3 km está na lista duas vezes." });
  });

  it("writes what it reads", () => {
    const text = "1,5 km grátis\n3 km 6,50";
    const read = parseFaixas(text);
    expect("faixas" in read ? faixasTexto(read.faixas) : read.erro).toBe(text);
  });
});
