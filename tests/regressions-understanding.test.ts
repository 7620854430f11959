import { describe, expect, test } from "vitest";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { understand } from "@/evals/understand";
import { INITIAL_STATE } from "@/lib/core/dialogue/state";
import { readMessage } from "@/lib/core/parser/reading";
import { promptFor } from "@/lib/understand/prompt";
import { factsFromMenu } from "./support/facts-from-menu";
import { openShop } from "./support/in-memory-shop";
import { readMenu } from "./support/menu-file";

/** What the bot before this one got wrong, by the numbers of its review: none of it happens here. */
const menu = readMenu("evals/public/menu.json");
const facts = factsFromMenu(menu, DEFAULT_CLOCK);
/** A Tuesday, the day the shop is closed. */
const CLOSED = "2026-05-12T15:00:00-03:00";

const CALABRESA_GRANDE = {
  k: "pizza",
  size: "grande",
  flavors: ["calabresa"],
  qty: 1,
  border: null,
  dough: null,
  add: [],
  rem: [],
  obs: null,
} as const;

/** A conversation up to its last answer. */
function talk(messages: readonly string[], clock = DEFAULT_CLOCK) {
  const shop = openShop(menu, clock);
  const answers = messages.map((message) => shop.send(message));
  const last = answers.at(-1);
  if (last === undefined) throw new Error("nothing was said");
  return { ...last, said: last.messages.join("\n") };
}

const inState = (state: string, text: string) =>
  understand(
    { state, cart: [{ ...CALABRESA_GRANDE, flavors: ["calabresa"], add: [], rem: [] }], slots: {} },
    text,
    facts,
  ).prediction;

const UP_TO_PAYMENT = ["grande de calabresa", "só isso", "retirada", "Ana"];

describe("money and orders", () => {
  test("11.1.8: 'uma pizza' is no sabor by its first word: it is asked which", () => {
    const { awaiting, cart, orders } = talk(["quero uma pizza"]);
    expect(awaiting).toBe("flavor");
    expect(cart).toMatchObject([{ size: null, flavors: [] }]);
    expect(orders).toEqual([]);
  });

  test.each([
    ["uma acerola", "coca"],
    ["suco de laranja", "suco"],
    ["uma sprite", "pepsi"],
  ])("11.1.9: '%s' never becomes another produto that is spelt alike", (said, other) => {
    const { cart, awaiting } = talk([said]);
    expect(cart.filter((item) => item.k === "drink" && item.id?.startsWith(other))).toEqual([]);
    expect(awaiting).not.toBeNull();
  });

  test("11.1.9: a pizza portuguesa grande is never one of calabresa", () => {
    expect(talk(["pizza portuguesa grande"]).cart).toMatchObject([
      { flavors: ["portuguesa"], size: "grande" },
    ]);
  });

  test("11.1.10: halves are one pizza of one tamanho, priced by the shop's own rule", () => {
    const { cart, said } = talk(["meia calabresa meia pepperoni grande"]);
    expect(cart).toMatchObject([{ size: "grande", flavors: ["calabresa", "pepperoni"] }]);
    expect(said).toContain("R$ 60,90");
  });

  test("11.1.10: halves of two tamanhos are asked about", () => {
    const { awaiting, orders } = talk(["meia calabresa média e meia portuguesa grande"]);
    expect([awaiting, orders]).toEqual(["flavor", []]);
  });

  test("11.1.11: 'troco para 50.00' is fifty reais, and less than the total is not accepted", () => {
    expect(inState("ask_change", "troco para 100.00").slots.change_for).toBe(10_000);
    const { said } = talk([...UP_TO_PAYMENT, "dinheiro", "troco para 50.00"]);
    expect(said).toContain("R$ 50,00 não cobre");
  });
});

describe("conversation", () => {
  test("11.2 a: 'retirada' and 'sem troco' are answers, whatever words they hold", () => {
    expect(inState("ask_fulfillment", "retirada")).toMatchObject({
      slots: { fulfillment: "retirada" },
      clarify: [],
    });
    expect(inState("ask_change", "sem troco")).toMatchObject({ slots: { change_for: 0 }, clarify: [] });
    expect(talk(["grande de calabresa", "só isso", "retirada"]).cart).toHaveLength(1);
  });

  test("11.2 b: '2 coca' is never an address", () => {
    const { slots, cart } = inState("ask_more", "2 coca");
    expect(slots.address).toBeUndefined();
    expect(cart).toHaveLength(2);
  });

  test("11.2 c: an item said where the address was asked is added, and the address is asked again", () => {
    const asked = ["grande de calabresa", "só isso", "entrega", "manda mais uma coca lata"];
    expect(talk(asked).cart).toMatchObject([{ flavors: ["calabresa"] }, { id: "coca-lata", qty: 1 }]);
    expect(talk([...asked, "só isso"]).awaiting).toBe("address");
  });

  test("11.2 d: 'obrigado' where the payment was asked is no bairro and changes no retirada", () => {
    const { awaiting, said } = talk([...UP_TO_PAYMENT, "obrigado"]);
    expect(awaiting).toBe("payment");
    expect(said).not.toContain("não entregamos");
    expect(talk([...UP_TO_PAYMENT, "obrigado", "pix"]).said).toContain("Retirada na loja");
  });

  test("11.2 e: a model that is asked reads what was said last, not what was said first", () => {
    const said = Array.from({ length: 20 }, (_, index) => `mensagem ${index}`);
    const [, user] = promptFor(readMessage(1, "xpto", facts, INITIAL_STATE), ["xpto"], said);
    expect(user?.content).toContain("mensagem 19");
    expect(user?.content).not.toContain("mensagem 0");
  });

  test("11.2 f: a question about the fee is answered with the fee, not with how long it takes", () => {
    expect(talk(["quanto é a entrega?"]).said).toContain("Tambaú: R$ 4,00");
    expect(talk(["entrega no Tambaú?"]).said).toContain("R$ 4,00");
    expect(talk(["quanto é a entrega?"]).said).not.toMatch(/minutos/);
  });

  test("11.2 g: once a person was called, the conversa is handed over", () => {
    expect(talk(["quero falar com um atendente"]).handoff).toBe(true);
  });

  test.each([
    ["vocês fecham que horas?", /23:30/],
    ["um guaraná gelado", /Guaraná Antarctica/],
    ["vcs estão no ifood?", /Cantina Mandacaru/],
  ])("11.2 h: '%s' neither finishes, nor cancels, nor calls a person", (said, answer) => {
    const { handoff, cancelled, orders, said: answered } = talk([said]);
    expect({ handoff, cancelled, orders }).toEqual({ handoff: false, cancelled: false, orders: [] });
    expect(answered).toMatch(answer);
  });

  test("11.2 i: 'já paguei o pix' says it was paid, it asks for no key", () => {
    const { intents } = inState("confirm", "já paguei o pix");
    expect(intents).toContain("payment_done");
    expect(talk(["já paguei o pix"]).said).not.toContain(menu.store.pix_key);
  });

  test("11.2 j: 'obrigado' after the order is thanked, and its status is told, without a person", () => {
    const placed = ["grande de calabresa, retirada, pix, meu nome é Ana", "sim"];
    const thanked = talk([...placed, "obrigado"]);
    expect([thanked.orders.length, thanked.handoff]).toEqual([1, false]);
    expect(talk([...placed, "cadê meu pedido?"]).said).toMatch(/confirmado/);
  });

  test("11.2 k: '5 pizzas' where a grade was asked for is no grade, and another subject is let through", () => {
    expect(inState("ask_rating", "5 pizzas grandes de calabresa").slots.rating).toBeUndefined();
    expect(inState("ask_rating", "vocês abrem amanhã?").intents).toContain("ask_hours");
  });

  test("11.2 l: 'sim' and '1' are taken as they stand, and an order closes without any model", () => {
    const placed = talk([...UP_TO_PAYMENT, "1", "sim"]);
    expect(placed.orders).toMatchObject([{ payment: "pix", fulfillment: "retirada", total: 5690 }]);
  });

  test("11.2 m: an order that is closed without an address asks for it, and no resumo shows its own markup", () => {
    expect(talk(["grande de calabresa", "fecha o pedido", "entrega"]).awaiting).toBe("address");
    const { said } = talk([...UP_TO_PAYMENT, "pix"]);
    expect(said).toContain("Resumo");
    expect(said).not.toContain("\\n");
  });

  test("11.2 n: a bairro is found inside an address, and one that is not served never costs nothing", () => {
    const { slots } = inState("ask_address", "Rua X, 10, Tambaú");
    expect(slots.address).toMatchObject({ number: "10", bairro: "tambau" });
    const toAddress = ["grande de calabresa", "só isso", "entrega"];
    for (const place of ["Bayeux", "Vila Inventada"]) {
      const { awaiting, said } = talk([...toAddress, `Rua X, 10, ${place}`]);
      expect(awaiting).toBe("out_of_area");
      expect(said).not.toContain("R$ 0,00");
    }
  });

  test("11.2 o: a closed shop takes no order for now; it says, in its own time, when it opens", () => {
    const closed = talk([...UP_TO_PAYMENT, "pix"], CLOSED);
    expect([closed.awaiting, closed.orders]).toEqual(["schedule", []]);
    expect(closed.said).toContain("17:30");
    expect(talk([...UP_TO_PAYMENT, "pix", "sim", "sim"], CLOSED).orders).toMatchObject([
      { schedule: "17:30" },
    ]);
  });
});
