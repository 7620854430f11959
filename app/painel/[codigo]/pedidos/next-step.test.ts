import { describe, expect, it } from "vitest";
import { PROXIMOS_STATUS, type StatusPedido } from "@/lib/core/pedido/status-pedido";
import { nextStep } from "./next-step";

const STATUS = Object.keys(PROXIMOS_STATUS) as StatusPedido[];

describe("nextStep", () => {
  it.each(STATUS)("offers from %s only a step that is allowed, and none at the end", (status) => {
    for (const tipoEntrega of ["entrega", "retirada"] as const) {
      const step = nextStep(status, tipoEntrega);
      const allowed = PROXIMOS_STATUS[status];
      expect(step === null ? allowed.length === 0 : allowed.includes(step.para)).toBe(true);
    }
  });

  it("sends what is picked up to the counter and not to the street", () => {
    expect(nextStep("em_preparo", "retirada")?.para).toBe("pronto_retirada");
    expect(nextStep("em_preparo", "entrega")?.para).toBe("saiu_entrega");
  });
});
