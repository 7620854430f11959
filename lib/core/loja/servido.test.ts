import { expect, test } from "vitest";
import type { Horarios } from "./abertura";
import { isServidoEm, type Servido } from "./servido";

/** Open 18:00 to 02:00 every day. */
const horarios: Horarios = {
  fuso: "America/Sao_Paulo",
  semana: Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((dia) => [dia, [{ abreMin: 18 * 60, fechaMin: 2 * 60 }]]),
  ),
  feriados: {},
};
const FRIDAY = 5;
const almoco = { abreMin: 11 * 60, fechaMin: 15 * 60 };
const madrugada = { abreMin: 22 * 60, fechaMin: 2 * 60 };

/** 15 May 2026 is a Friday. */
const served = (servido: Servido, at: string) => isServidoEm(servido, horarios, Date.parse(`${at}-03:00`));

test.each([
  ["at lunch on its day", { dias: [FRIDAY], turno: almoco }, "2026-05-15T11:00:00", true],
  ["not when lunch is over", { dias: [FRIDAY], turno: almoco }, "2026-05-15T15:00:00", false],
  ["not on another day", { dias: [FRIDAY], turno: almoco }, "2026-05-16T12:00:00", false],
  ["every day where no day is named", { dias: null, turno: almoco }, "2026-05-16T12:00:00", true],
  [
    "past midnight on the day its hours began",
    { dias: [FRIDAY], turno: madrugada },
    "2026-05-16T01:59:00",
    true,
  ],
  [
    "not before its hours of the next night",
    { dias: [FRIDAY], turno: madrugada },
    "2026-05-16T22:30:00",
    false,
  ],
  [
    "all Friday, which ends when the shop closes",
    { dias: [FRIDAY], turno: null },
    "2026-05-16T00:30:00",
    true,
  ],
  ["not on Saturday's evening", { dias: [FRIDAY], turno: null }, "2026-05-16T19:00:00", false],
] as const)("is served %s", (_when, servido, at, expected) => {
  expect(served(servido, at)).toBe(expected);
});
