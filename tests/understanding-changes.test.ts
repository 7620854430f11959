import { describe, expect, test } from "vitest";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { openShop } from "./support/in-memory-shop";
import { readMenu } from "./support/menu-file";

const menu = readMenu("evals/public/menu.json");

/** The carrinho after the last of these messages, each line in few words. */
function cartAfter(...messages: readonly string[]): string[] {
  const shop = openShop(menu, DEFAULT_CLOCK);
  const answers = messages.map((message) => shop.send(message));
  return (answers.at(-1)?.cart ?? []).map((item) => {
    if (item.k === "drink") return `${item.qty} ${item.id ?? "?"}`;
    if (item.k === "dessert") return `${item.qty} ${item.id}`;
    if (item.k === "combo")
      return `${item.qty} ${item.id} ${item.pizzas.map((each) => each.join("/")).join(" ")}`;
    const wishes = [
      item.border === null ? [] : [`borda ${item.border}`],
      item.add.map((each) => `+${each}`),
      item.rem.map((each) => `-${each}`),
      item.obs ?? [],
    ];
    return [item.qty, item.size ?? "?", item.flavors.join("/"), ...wishes.flat()].join(" ");
  });
}

const CALABRESA = "uma calabresa grande";
const COCA = "uma coca 2l";

describe("so many of each", () => {
  test.each([
    ["quero 3 brotinhos, um de cada: calabresa, mista e atum", ["calabresa", "mista", "atum"]],
    ["3 brotinhos, cada um de um sabor: calabresa, mista, atum", ["calabresa", "mista", "atum"]],
    ["calabresa e mista, uma de cada, brotinho", ["calabresa", "mista"]],
  ])("%s", (message, sabores) => {
    expect(cartAfter(message)).toEqual(sabores.map((sabor) => `1 individual ${sabor}`));
  });

  test("two of each makes four", () => {
    expect(cartAfter("4 grandes, duas de cada: calabresa e mista")).toEqual([
      "2 grande calabresa",
      "2 grande mista",
    ]);
  });

  test("half of each is one pizza", () => {
    expect(cartAfter("uma grande metade de cada: calabresa e mista")).toEqual(["1 grande calabresa/mista"]);
  });

  test("sizes for two pizzas that wait for theirs: one of each", () => {
    expect(cartAfter("2 calabresa", "grande e média").toSorted()).toEqual([
      "1 grande calabresa",
      "1 media calabresa",
    ]);
  });
});

describe("one more like it, and different", () => {
  test.each([
    ["quero mais uma pizza dessa mas sem cebola", "1 grande calabresa -cebola"],
    ["mais uma dessas sem cebola", "1 grande calabresa -cebola"],
    ["outra igual só que com borda de catupiry", "1 grande calabresa borda catupiry"],
    ["mais uma igual mas média", "1 media calabresa"],
    ["outra dessa de mista", "1 grande mista"],
  ])("%s: the first stays as it was", (message, added) => {
    expect(cartAfter(CALABRESA, message)).toEqual(["1 grande calabresa", added]);
  });

  test("of several pizzas, which one is asked", () => {
    const cart = cartAfter(CALABRESA, "uma mista média", COCA, "outra dessa mas sem cebola");
    expect(cart).toEqual(["1 grande calabresa", "1 media mista", "1 coca-2l"]);
  });
});

describe("what should have been", () => {
  test.each([
    ["era pra ser de bacon com ovos a grande", "1 grande bacon-ovos"],
    ["era pra ser média", "1 media calabresa"],
    ["era pra ser uma portuguesa", "1 grande portuguesa"],
    ["não era essa, era portuguesa", "1 grande portuguesa"],
  ])("%s", (message, pizza) => {
    expect(cartAfter(CALABRESA, COCA, message)).toEqual([pizza, "1 coca-2l"]);
  });

  test.each([
    ["a coca é zero tá", "1 coca-zero-2l"],
    ["a coca é lata", "1 coca-lata"],
    ["a coca é de 1 litro", "1 coca-1l"],
    ["era pra ser pepsi", "1 pepsi-2l"],
  ])("%s: the drink that is there", (message, drink) => {
    expect(cartAfter(CALABRESA, COCA, message)).toEqual(["1 grande calabresa", drink]);
  });
});

describe("left out", () => {
  test.each([["deixa a coca pra lá"], ["deixa pra lá a coca"], ["deixa a coca de fora"]])("%s", (message) => {
    expect(cartAfter(CALABRESA, COCA, message)).toEqual(["1 grande calabresa"]);
  });

  test("what is not there is not ordered by it", () => {
    expect(cartAfter("deixa a coca pra lá")).toEqual([]);
  });

  test("deixa só a coca: the pizza goes with a yes, and stays with a no", () => {
    expect(cartAfter(CALABRESA, COCA, "deixa só a coca")).toHaveLength(2);
    expect(cartAfter(CALABRESA, COCA, "deixa só a coca", "sim")).toEqual(["1 coca-2l"]);
    expect(cartAfter(CALABRESA, COCA, "deixa só a coca", "não")).toHaveLength(2);
  });
});

describe("how many", () => {
  test.each([["faz duas dessas"], ["muda pra 2"], ["são duas na verdade"], ["põe duas"]])(
    "%s, of the only line",
    (message) => {
      expect(cartAfter(CALABRESA, message)).toEqual(["2 grande calabresa"]);
    },
  );

  test("of several lines it is asked which", () => {
    expect(cartAfter(CALABRESA, COCA, "muda pra 2")).toEqual(["1 grande calabresa", "1 coca-2l"]);
  });
});

describe("a change put politely", () => {
  test.each([
    ["tem como por meia calabresa meia mista?", "1 grande calabresa/mista"],
    ["dá pra mudar pra gigante?", "1 gigante calabresa"],
    ["tem como vir sem cebola?", "1 grande calabresa -cebola"],
  ])("%s", (message, pizza) => {
    expect(cartAfter(CALABRESA, message)).toEqual([pizza]);
  });
});

describe("people and sizes", () => {
  test.each([["peraí que vou ver com o pessoal"], ["tô vendo com o pessoal aqui"]])(
    "%s: nothing",
    (message) => {
      expect(cartAfter(CALABRESA, message)).toEqual(["1 grande calabresa"]);
    },
  );

  test("a size by its slices that is not the size named is asked about", () => {
    expect(cartAfter("uma grande 8 fatias de calabresa")).toEqual(["1 ? calabresa"]);
  });
});

describe("combos", () => {
  test("a promoção by everyday words keeps its sabores", () => {
    expect(cartAfter("quero a promoção da turma com calabresa e mussarela")).toEqual([
      "1 combo-turma calabresa mussarela",
    ]);
  });
});

describe("notes to the kitchen", () => {
  test("cut in shapes, not only cut", () => {
    expect(cartAfter(CALABRESA, "quero que venha cortada em quadradinhos")).toEqual([
      "1 grande calabresa cortada em quadradinhos",
    ]);
  });
});

describe("what was asked about is spoken of", () => {
  test.each([
    [["quanto é a portuguesa?", "e a gigante?", "quero essa"], ["1 gigante portuguesa"]],
    [["quanto custa a calabresa grande?", "quero uma"], ["1 grande calabresa"]],
    [["tem atum?", "me vê duas dessas médias"], ["2 media atum"]],
    [["quanto é a coca?", "quero uma lata"], ["1 coca-lata"]],
    [["quanto é a portuguesa?", "e a grande de atum?"], []],
  ])("%j", (messages, cart) => {
    expect(cartAfter(...messages)).toEqual(cart);
  });

  test("until something changes", () => {
    expect(cartAfter("quanto é a portuguesa?", COCA, "quero essa")).toEqual(["1 coca-2l"]);
  });
});

describe("said of what is there, not ordered on top", () => {
  test.each([
    ["eu pedi média", "1 media calabresa"],
    ["é mista, não calabresa", "1 grande mista"],
    ["muda o sabor pra atum", "1 grande atum"],
  ])("%s", (message, pizza) => {
    expect(cartAfter(CALABRESA, message)).toEqual([pizza]);
  });
});

describe("one of several units", () => {
  const TWO = "duas calabresas grandes";
  test.each([
    ["põe borda de cheddar em uma", "1 grande calabresa borda cheddar"],
    ["sem cebola só em uma delas", "1 grande calabresa -cebola"],
    ["muda uma pra portuguesa", "1 grande portuguesa"],
  ])("%s: the other stays as it was", (message, changed) => {
    expect(cartAfter(TWO, message)).toEqual(["1 grande calabresa", changed]);
  });

  test.each([["é só uma"], ["na verdade é uma só"]])("%s", (message) => {
    expect(cartAfter(TWO, message)).toEqual(["1 grande calabresa"]);
  });
});

test("eu pedi X e Y: both, and not the last of them alone", () => {
  const cart = cartAfter("uma grande meia calabresa meia mista", "eu pedi calabresa e portuguesa");
  expect(cart).toEqual(["1 grande calabresa/portuguesa"]);
});
