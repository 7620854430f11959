import { describe, expect, test } from "vitest";
import { talk } from "./support/talk";

const PLACED = ["uma calabresa grande, vou buscar, dinheiro sem troco", "Rafael", "sim"];

describe("of a pedido that is placed, with nothing being ordered", () => {
  test.each([
    "muda pra entrega",
    "entrega na rua 5 número 6",
    "vou pagar no pix",
    "troco pra 100",
    "quero pras 22h",
  ])("%s: whether it is to be taken back is asked, and nothing else is changed", (message) => {
    const { awaiting, said, orders } = talk(...PLACED, message);
    expect(awaiting).toBe("order_confirm");
    expect(said).toMatch(/reabra/);
    expect(orders).toHaveLength(1);
  });

  test("what it is already is no change", () => {
    expect(talk(...PLACED, "vou buscar aí").awaiting).toBeNull();
  });

  test.each([
    ["muda pra entrega", "não"],
    ["cancela", "não"],
  ])("%s, and then %s: it is said that it stays as it is", (...messages) => {
    expect(talk(...PLACED, ...messages).said).toMatch(/fica como está/);
  });

  test("taken back to be changed, it is not called cancelled", () => {
    const { said } = talk(...PLACED, "muda pra entrega", "sim");
    expect(said).toMatch(/voltou para cá/);
    expect(said).not.toMatch(/cancelado/);
  });
});
