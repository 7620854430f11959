import { describe, expect, it } from "vitest";
import { cupomTexto } from "./cupom-texto";

const cupom = {
  desconto: { tipo: "percentual", percentual: 10 },
  pedidoMinimo: 0,
  soPrimeiroPedido: false,
  usosMax: null,
  expiraEm: null,
  usos: 0,
} as const;
const when = { fuso: "America/Sao_Paulo", agora: Date.parse("2026-11-25T12:00:00-03:00") };

describe("a cupom in a line", () => {
  it("says what it takes off, and how often it was used", () => {
    expect(cupomTexto(cupom, when)).toBe("10% · usado 0 vezes");
  });

  it("says each condition", () => {
    const full = {
      ...cupom,
      desconto: { tipo: "valor", centavos: 1_500 },
      pedidoMinimo: 5_000,
      soPrimeiroPedido: true,
      usosMax: 1,
      expiraEm: Date.parse("2027-01-01T00:00:00-03:00"),
      usos: 1,
    } as const;
    expect(cupomTexto(full, when)).toBe(
      "R$ 15,00 · a partir de R$ 50,00 · só no primeiro pedido · até 31/12/2026 · usado 1 de 1 vez",
    );
  });

  it("says that it is over", () => {
    expect(cupomTexto({ ...cupom, expiraEm: Date.parse("2026-11-25T00:00:00-03:00") }, when)).toContain(
      "venceu em 24/11/2026",
    );
  });
});
