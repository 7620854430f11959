import { describe, expect, test } from "vitest";
import { openShop } from "@/tests/support/in-memory-shop";
import { readMenu } from "@/tests/support/menu-file";

const menu = readMenu("local/demo/shop.json");

/** What the shop answers to the last of these messages. */
function answerTo(...messages: readonly string[]): string {
  const shop = openShop(menu, "2026-05-14T19:40:00-03:00");
  return messages.map((message) => shop.send(message).messages.join("\n")).at(-1) ?? "";
}

describe("what was said of delivery and payment is repeated", () => {
  test.each([
    [
      "the payment, while the bairro is open",
      "pago em dinheiro, troco pra 200",
      "Dinheiro, troco para R$ 200,00",
    ],
    ["a street without a bairro", "entrega na rua das flores 123", "entrega em Rua das flores, 123"],
    ["delivery, while the sabor is open", "é pra entrega", "Anotado: entrega."],
  ])("%s", (_, message, told) => {
    expect(answerTo("quero uma pizza grande", message)).toContain(told);
  });

  test("but not where the next words show it anyway", () => {
    const whole = answerTo("uma grande de calabresa, entrega na rua das flores 123 centro, pago no pix");
    expect(whole).toContain("Pagamento: Pix");
    expect(whole).not.toContain("Anotado: entrega");
    const cash = answerTo("uma grande de calabresa, rua das flores 123 centro", "pago em dinheiro");
    expect(cash).toContain("Precisa de troco?");
    expect(cash).not.toContain("Anotado");
  });
});

test("a name is written as it stands on a ticket", () => {
  const said = answerTo("uma grande de calabresa", "só isso", "retirada", "joão da silva", "pix");
  expect(said).toContain("em nome de João da Silva");
});
