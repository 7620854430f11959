import { describe, expect, test } from "vitest";
import type { Horarios } from "./abertura";
import { marcarDia, marcarHora } from "./agenda";
import { type Bairro, bairroEm } from "./bairro";
import { distanciaMetros, faixaDe, formatDistancia } from "./distancia";
import { atendeEm, type Operacao, situacao } from "./operacao";
import { previsaoMin } from "./previsao";

/** 18:00 to 02:00 every day, by the wall of São Paulo. */
const horarios: Horarios = {
  fuso: "America/Sao_Paulo",
  semana: Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((dia) => [dia, [{ abreMin: 18 * 60, fechaMin: 2 * 60 }]]),
  ),
  feriados: {},
};
const operacao: Operacao = {
  lugar: null,
  faixas: [],
  taxaPadrao: null,
  pausa: null,
  extraMin: 0,
  pedidosPorVez: 5,
  fila: { pedidos: 0, ritmoMin: null },
  ofereceBebida: true,
};
/** Thursday, 14 May 2026. */
const at = (time: string) => Date.parse(`2026-05-14T${time}:00-03:00`);
const loja = (time: string, change: Partial<Operacao> = {}) => ({
  horarios,
  operacao: { ...operacao, ...change },
  agora: at(time),
});

describe("a time that is asked for", () => {
  test("is today where it can be, else tomorrow", () => {
    expect(marcarHora(loja("19:00"), "20:30")).toEqual({ possivel: true, para: at("20:30") });
    expect(marcarHora(loja("21:00"), "20:30")).toEqual({
      possivel: true,
      para: at("20:30") + 24 * 3_600_000,
    });
  });

  test("past midnight belongs to the evening that is still open", () => {
    expect(marcarHora(loja("23:00"), "01:00")).toEqual({
      possivel: true,
      para: at("01:00") + 24 * 3_600_000,
    });
  });

  test("while it is closed the nearest possible time is told, before or after", () => {
    expect(marcarHora(loja("19:00"), "03:00")).toEqual({
      possivel: false,
      maisPerto: at("01:45") + 24 * 3_600_000,
    });
    expect(marcarHora(loja("12:00"), "17:00")).toEqual({ possivel: false, maisPerto: at("18:00") });
  });

  test("on another day is that day's, and no farther than a week", () => {
    expect(marcarDia(loja("19:00"), 1, "19:00")).toEqual({
      possivel: true,
      para: at("19:00") + 24 * 3_600_000,
    });
    expect(marcarDia(loja("19:00"), 30, "19:00")).toMatchObject({ possivel: false });
  });

  test("in a pause is the end of the pause", () => {
    const paused = loja("19:00", { pausa: { ate: at("20:00") } });
    expect(marcarHora(paused, "19:30")).toEqual({ possivel: true, para: at("19:30") + 24 * 3_600_000 });
    expect(atendeEm(paused, at("19:30"))).toBe(false);
    expect(atendeEm(paused, at("20:00"))).toBe(true);
  });
});

describe("a pause", () => {
  test("closes the shop until its end, and says when that is", () => {
    expect(situacao(loja("19:00", { pausa: { ate: at("19:40") } }))).toMatchObject({
      aberta: false,
      abreEm: at("19:40"),
    });
  });

  test("that ends after closing leads to the next opening", () => {
    const { abreEm } = situacao(loja("19:00", { pausa: { ate: at("12:00") + 24 * 3_600_000 } }));
    expect(abreEm).toBe(at("18:00") + 24 * 3_600_000);
  });

  test("without an end takes nothing, and promises nothing", () => {
    expect(situacao(loja("19:00", { pausa: { ate: null } }))).toMatchObject({ aberta: false, abreEm: null });
  });
});

describe("the estimate", () => {
  test("is the owner's own while the kitchen keeps up", () => {
    expect(previsaoMin([40, 60], { ...operacao, fila: { pedidos: 4, ritmoMin: 12 } })).toEqual([40, 60]);
  });

  test("grows by every full batch at the kitchen's pace, and by the busy mode", () => {
    expect(previsaoMin([40, 60], { ...operacao, fila: { pedidos: 11, ritmoMin: 12 } })).toEqual([65, 85]);
    expect(previsaoMin([40, 60], { ...operacao, extraMin: 20 })).toEqual([60, 80]);
  });

  test("is none where the owner told none", () => {
    expect(previsaoMin(null, operacao)).toBeNull();
  });
});

describe("a distance", () => {
  test("is what the map says, within half a per cent", () => {
    const campinas = { latitude: -22.9056, longitude: -47.0608 };
    const saoPaulo = { latitude: -23.5505, longitude: -46.6333 };
    expect(distanciaMetros(campinas, saoPaulo)).toBeGreaterThan(83_000);
    expect(distanciaMetros(campinas, saoPaulo)).toBeLessThan(84_500);
    expect(distanciaMetros(campinas, campinas)).toBe(0);
  });

  test("falls into the first band that reaches it, and into none beyond the last", () => {
    const faixas = [
      { ateMetros: 5_000, taxa: 1_100 },
      { ateMetros: 2_000, taxa: 600 },
    ];
    expect(faixaDe(faixas, 2_000)?.taxa).toBe(600);
    expect(faixaDe(faixas, 2_001)?.taxa).toBe(1_100);
    expect(faixaDe(faixas, 5_001)).toBeNull();
  });

  test.each([
    [350, "350 m"],
    [2_449, "2,4 km"],
  ])("%d metres read %s", (metros, texto) => {
    expect(formatDistancia(metros)).toBe(texto);
  });
});

describe("a bairro on a weekday", () => {
  const bairro: Bairro = {
    id: 1,
    codigo: "centro",
    nome: "Centro",
    apelidos: [],
    atende: true,
    taxa: 600,
    dias: { 4: { atende: false, taxa: null }, 6: { atende: true, taxa: 900 } },
    pedidoMinimo: null,
    gratisAcima: null,
  };
  const on = (instante: number, change: Partial<Bairro> = {}, taxaPadrao: number | null = null) =>
    bairroEm({ ...bairro, ...change }, { horarios, operacao: { taxaPadrao } }, instante);
  const day = 24 * 3_600_000;

  test("is as that day says, and as usual on the others", () => {
    expect(on(at("20:00")).atende).toBe(false);
    expect(on(at("20:00") + day)).toMatchObject({ atende: true, taxa: 600 });
    expect(on(at("20:00") + 2 * day)).toMatchObject({ atende: true, taxa: 900 });
  });

  test("keeps its day until the shop closes past midnight", () => {
    expect(on(at("01:00") + day).atende).toBe(false);
    expect(on(at("03:00") + day).atende).toBe(true);
  });

  test("without a fee takes the usual one, and without that none: never zero", () => {
    expect(on(at("20:00") + day, { taxa: null }, 750).taxa).toBe(750);
    expect(on(at("20:00") + day, { taxa: null }).taxa).toBeNull();
    expect(on(at("20:00") + day, { taxa: 0 }, 750).taxa).toBe(0);
  });
});
