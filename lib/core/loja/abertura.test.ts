import { describe, expect, test } from "vitest";
import { abertura, formatHora, type Horarios, instanteLocal, relogioLocal } from "./abertura";

const at = (text: string) => Date.parse(text);
const shift = (abre: string, fecha: string) => ({ abreMin: minutes(abre), fechaMin: minutes(fecha) });
const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Closed on terça; sexta runs past midnight; Natal closed, São João short. */
const HORARIOS: Horarios = {
  fuso: "America/Fortaleza",
  semana: {
    0: [shift("17:30", "00:00")],
    1: [shift("17:30", "23:00")],
    3: [shift("11:00", "14:00"), shift("17:30", "23:30")],
    4: [shift("17:30", "23:30")],
    5: [shift("17:30", "01:30")],
    6: [shift("17:30", "01:30")],
  },
  feriados: {
    "2026-06-24": { nome: "São João", turnos: [shift("17:30", "22:00")] },
    "2026-12-25": { nome: "Natal", turnos: [] },
  },
};

describe("opening", () => {
  test.each([
    ["in the evening", "2026-05-14T19:40:00-03:00", true],
    ["at the very minute it opens", "2026-05-14T17:30:00-03:00", true],
    ["a minute before", "2026-05-14T17:29:59-03:00", false],
    ["at the very minute it closes", "2026-05-14T23:30:00-03:00", false],
    ["after midnight of a sexta that runs past it", "2026-05-16T00:40:00-03:00", true],
    ["after that night's end", "2026-05-16T01:30:00-03:00", false],
    ["until midnight on domingo", "2026-05-17T23:59:00-03:00", true],
    ["past it", "2026-05-18T00:00:00-03:00", false],
    ["on the closed weekday", "2026-05-12T20:00:00-03:00", false],
    ["between the two shifts of a day", "2026-05-13T15:00:00-03:00", false],
    ["in the first of them", "2026-05-13T12:00:00-03:00", true],
    ["on a short holiday", "2026-06-24T21:00:00-03:00", true],
    ["after its early end", "2026-06-24T22:30:00-03:00", false],
    ["on a closed holiday", "2026-12-25T20:00:00-03:00", false],
    ["the night before it, past midnight", "2026-12-25T00:30:00-03:00", false],
  ])("%s", (_, when, aberta) => {
    expect(abertura(HORARIOS, at(when)).aberta).toBe(aberta);
  });

  test("tells when it closes, also across midnight", () => {
    expect(abertura(HORARIOS, at("2026-05-15T22:00:00-03:00")).fechaEm).toBe(at("2026-05-16T01:30:00-03:00"));
  });

  test("tells when it opens next, over a closed day and a holiday", () => {
    expect(abertura(HORARIOS, at("2026-05-12T20:00:00-03:00")).abreEm).toBe(at("2026-05-13T11:00:00-03:00"));
    expect(abertura(HORARIOS, at("2026-12-25T20:00:00-03:00")).abreEm).toBe(at("2026-12-26T17:30:00-03:00"));
  });

  test("a shop open at all hours never closes", () => {
    const always: Horarios = {
      ...HORARIOS,
      semana: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((day) => [day, [shift("00:00", "00:00")]])),
    };
    expect(abertura(always, at("2026-05-14T03:00:00-03:00"))).toEqual({
      aberta: true,
      fechaEm: null,
      abreEm: null,
    });
    expect(abertura(always, at("2026-05-14T00:00:00-03:00")).aberta).toBe(true);
  });

  test("a shop without hours is closed and opens never", () => {
    expect(abertura({ ...HORARIOS, semana: {} }, at("2026-05-14T20:00:00-03:00"))).toEqual({
      aberta: false,
      fechaEm: null,
      abreEm: null,
    });
  });
});

describe("the restaurante's clock", () => {
  test("is its own, wherever the server stands", () => {
    expect(relogioLocal("America/Sao_Paulo", at("2026-11-26T02:30:00Z"))).toEqual({
      data: "2026-11-25",
      diaSemana: 3,
      minutos: 23 * 60 + 30,
    });
    expect(formatHora("America/Rio_Branco", at("2026-11-26T02:30:00Z"))).toBe("21:30");
  });

  test("finds the instant of a wall clock time, also where clocks are put forward", () => {
    expect(instanteLocal("America/Sao_Paulo", "2026-11-25", 20 * 60)).toBe(at("2026-11-25T23:00:00Z"));
    expect(instanteLocal("America/New_York", "2026-03-08", 12 * 60)).toBe(at("2026-03-08T16:00:00Z"));
    expect(instanteLocal("America/New_York", "2026-03-07", 12 * 60)).toBe(at("2026-03-07T17:00:00Z"));
  });
});
