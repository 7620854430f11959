import { describe, expect, it } from "vitest";
import { diasDo, periodoId, periodos, variacao } from "./periodos";

describe("the period of a report", () => {
  it("ends today and is compared with as many days before it", () => {
    expect(periodos("7", "2026-03-03")).toEqual({
      atual: { de: "2026-02-25", ate: "2026-03-03" },
      anterior: { de: "2026-02-18", ate: "2026-02-24" },
    });
    expect(periodos("hoje", "2026-03-01")).toEqual({
      atual: { de: "2026-03-01", ate: "2026-03-01" },
      anterior: { de: "2026-02-28", ate: "2026-02-28" },
    });
  });

  it("is the last seven days when the address asks for none that exists", () => {
    expect([periodoId(undefined), periodoId("toda a vida"), periodoId("30")]).toEqual(["7", "7", "30"]);
  });

  it("has every day, sold on or not", () => {
    expect(diasDo({ de: "2026-02-27", ate: "2026-03-01" })).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ]);
  });
});

describe("a comparison", () => {
  it("says by how much, and nothing where there was nothing before", () => {
    expect([variacao(112, 100), variacao(97, 100), variacao(1000, 1001), variacao(5, 0)]).toEqual([
      "+12%",
      "-3%",
      "igual",
      null,
    ]);
  });
});
