import { describe, expect, it } from "vitest";
import { overlapping, turnoTexto } from "./turnos";

const LUNCH = { abre: "11:00", fecha: "14:00" };
const NIGHT = { abre: "18:00", fecha: "01:00" };

describe("the hours of a day", () => {
  it("say when they run into the next day", () => {
    expect([LUNCH, NIGHT, { abre: "00:00", fecha: "00:00" }].map(turnoTexto)).toEqual([
      "11:00 às 14:00",
      "18:00 às 01:00 do dia seguinte",
      "24 horas",
    ]);
  });

  it("may follow each other and not cross", () => {
    expect(overlapping([NIGHT, LUNCH])).toBe(false);
    expect(overlapping([LUNCH, { abre: "14:00", fecha: "15:00" }])).toBe(false);
    expect(overlapping([LUNCH, { abre: "13:00", fecha: "15:00" }])).toBe(true);
    expect(overlapping([NIGHT, { abre: "19:00", fecha: "20:00" }])).toBe(true);
  });
});
