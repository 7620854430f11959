import { describe, expect, test } from "vitest";
import { type InMemoryShop, openShop } from "@/tests/support/in-memory-shop";
import { readMenu } from "@/tests/support/menu-file";

const menu = readMenu("local/demo/shop.json");

/** What the shop makes of the last of these messages. */
function lastOf(messages: readonly string[]) {
  const shop = openShop(menu, "2026-05-14T19:40:00-03:00");
  return messages.map((message) => shop.send(message)).at(-1) ?? shop.send("oi");
}

function cartOf(...messages: readonly string[]): string[] {
  return lastOf(messages).cart.map(spoken);
}

type CartItem = ReturnType<InMemoryShop["send"]>["cart"][number];

function spoken(item: CartItem): string {
  if (item.k !== "pizza") return `${item.qty} ${item.id}`;
  const wishes = [
    ...item.add.map((each) => `+${each}`),
    ...item.rem.map((each) => `-${each}`),
    item.obs ?? [],
  ];
  return [item.qty, item.size ?? "?", item.flavors.join("/"), ...wishes.flat()].join(" ");
}

describe("what goes on a pizza", () => {
  test.each([["acrescenta bacon"], ["quero bacon extra"], ["com bacon"], ["bota bacon na pizza"]])(
    "%s: an adicional, although a sabor has the word too",
    (message) => {
      expect(cartOf("uma grande calabresa", message)).toEqual(["1 grande calabresa +bacon"]);
    },
  );

  test.each([
    ["a borda é de catupiry", "catupiry"],
    ["na verdade quero a borda de cheddar", "cheddar"],
  ])("%s: the borda, not a sabor with that word", (message, borda) => {
    const [pizza] = lastOf(["uma grande calabresa", message]).cart;
    expect(pizza).toMatchObject({ flavors: ["calabresa"], border: borda });
  });

  test.each([
    ["uma grande calabresa sem molho", "1 grande calabresa -molho de tomate"],
    ["uma grande calabresa com pouco molho", "1 grande calabresa pouco molho"],
    ["uma grande calabresa sem azeitona", "1 grande calabresa sem azeitona"],
    ["uma grande de calabresa dividida em 10 pedaços", "1 grande calabresa dividida em 10 pedaços"],
  ])("nothing asked of the kitchen is lost: %s", (message, cart) => {
    expect(cartOf(message)).toEqual([cart]);
  });

  test("more of something is a note to the kitchen, not another pizza", () => {
    expect(cartOf("uma grande de calabresa sem cebola e com bastante queijo")).toEqual([
      "1 grande calabresa -cebola bastante queijo",
    ]);
  });
});

test.each(["grande", "grandes"])("a size said of the pizzas that wait for their sabor: %s", (message) => {
  expect(cartOf("duas pizzas", message, "uma calabresa e uma atum").toSorted()).toEqual([
    "1 grande atum",
    "1 grande calabresa",
  ]);
});

describe("giving up and starting afresh", () => {
  test.each([
    "cancela tudo e faz uma média de atum",
    "esquece tudo, quero uma média de atum",
    "apaga o pedido e começa de novo: uma média de atum",
  ])("%s", (message) => {
    expect(cartOf("uma grande calabresa", message)).toEqual(["1 media atum"]);
  });
});

describe("addresses", () => {
  const order = ["uma grande de calabresa", "só isso", "entrega"];

  test.each(["rua a, 10, centro", "rua a 10 centro", "rua e 45 bonfim"])(
    "a lettered street: %s",
    (message) => {
      expect(lastOf([...order, message]).awaiting).toBe("payment");
    },
  );

  test.each([
    "rua sete de setembro 45 ap 12 bairro jardim américa perto do mercado",
    "rua sete de setembro 45, vila industrial",
  ])("a bairro that shares a word with one that is served is another bairro: %s", (message) => {
    expect(lastOf([...order, message]).awaiting).toBe("out_of_area");
  });
});

test("a part of the menu is sent when it is asked for", () => {
  expect(lastOf(["me manda as bebidas"]).messages.join()).toContain("Coca-Cola lata: R$ 6,00");
});
