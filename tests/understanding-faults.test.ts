import { describe, expect, test } from "vitest";
import { DEFAULT_CLOCK } from "@/evals/score-understand";
import { openShop } from "./support/in-memory-shop";
import { readMenu } from "./support/menu-file";
import { talk } from "./support/talk";

const CALABRESA = "uma calabresa grande";

describe("combos of which one sabor is not sold", () => {
  test.each([
    "quero 2 combo solteiro, um de mista outro de jiló",
    "quero 2 combo solteiro, um de jiló outro de mista",
  ])("%s: it is asked about", (message) => {
    const { cart, awaiting } = talk(message);
    expect(cart.toSorted()).toEqual(["1 combo-solteiro ", "1 combo-solteiro mista"]);
    expect(awaiting).toBe("combo_flavor");
  });
});

describe("half of a pizza that is in the carrinho", () => {
  test.each([
    "faz ela meia a meia com mista",
    "faz a calabresa meia a meia com mista",
    "essa pizza divide com mista",
    "metade dela de mista",
    "mas metade quero de mista",
    "na outra metade põe mista",
    "meio a meio com mista",
  ])("%s: the sabor it has keeps the other half", (message) => {
    expect(talk(CALABRESA, message).cart).toEqual(["1 grande calabresa/mista"]);
  });

  test("of a pizza of halves already, nothing is guessed", () => {
    const { cart } = talk("grande meia calabresa meia atum", "faz ela meia a meia com mista");
    expect(cart).toEqual(["1 grande calabresa/atum"]);
  });

  test("of one of two pizzas, the one that is named", () => {
    expect(talk(CALABRESA, "uma mista média", "faz a calabresa meia a meia com atum").cart).toEqual([
      "1 grande calabresa/atum",
      "1 media mista",
    ]);
  });
});

describe("when and how it leaves", () => {
  test("noon tomorrow is a time, before anything is ordered", () => {
    expect(talk("amanhã meio dia").awaiting).toBe("schedule");
    expect(talk(CALABRESA, "pra amanhã ao meio-dia").awaiting).toBe("schedule");
  });

  test.each(["é pra viagem", "levo pra viagem", "pra viagem"])("%s: it is fetched", (message) => {
    expect(talk(CALABRESA, "só isso", message).awaiting).toBe("name");
  });

  test("take-away said of what is to be delivered changes nothing", () => {
    expect(talk(CALABRESA, "só isso", "entrega", "é pra viagem").awaiting).toBe("address");
  });
});

describe("'deixa só calabresa'", () => {
  test("makes the pizza one of calabresa and closes nothing", () => {
    const { cart, awaiting } = talk("grande meia calabresa meia atum", "uma coca 2l", "deixa só calabresa");
    expect(cart).toEqual(["1 grande calabresa", "1 coca-2l"]);
    expect(awaiting).toBe("more");
  });

  test("asks before other things go", () => {
    const { cart, awaiting } = talk(CALABRESA, "uma mista média", "uma coca 2l", "deixa só calabresa");
    expect(cart).toHaveLength(3);
    expect(awaiting).toBe("order_confirm");
  });
});

describe("'esquece' at the resumo", () => {
  const UP_TO_RESUMO = [CALABRESA, "só isso", "retirada", "Ana", "pix"];

  test("gives nothing up before a yes", () => {
    const asked = talk(...UP_TO_RESUMO, "esquece");
    expect(asked.awaiting).toBe("order_confirm");
    expect(asked.cart).toHaveLength(1);
    expect(talk(...UP_TO_RESUMO, "esquece", "sim").cart).toEqual([]);
  });

  test("and a no leads back to the resumo", () => {
    expect(talk(...UP_TO_RESUMO, "esquece", "não").awaiting).toBe("confirm");
  });
});

describe("a number said anew", () => {
  test.each([
    ["2 grandes de mista, aliás 3", "3 grande mista"],
    ["uma mista grande, ou melhor, duas", "2 grande mista"],
    ["2 grandes de mista... brincadeira, uma só", "1 grande mista"],
  ])("%s", (message, line) => {
    expect(talk(message).cart).toEqual([line]);
  });

  test("so many of another drink stand for all of the old one", () => {
    expect(talk("duas coca lata", "troca as cocas por uma coca 2l").cart).toEqual(["1 coca-2l"]);
  });
});

describe("said of what is there", () => {
  test.each([
    ["não era calabresa, era mista", "1 grande mista"],
    ["tá errado, era média", "1 media calabresa"],
    ["a grande passa pra gigante", "1 gigante calabresa"],
  ])("%s", (message, line) => {
    expect(talk(CALABRESA, message).cart).toEqual([line]);
  });

  test("'ops, era zero' makes the coca another", () => {
    expect(talk("uma coca lata", "ops, era coca zero").cart).toEqual(["1 coca-zero-lata"]);
  });

  test("a wish for one of those just counted", () => {
    expect(talk("duas grandes de calabresa, numa sem cebola").cart).toEqual([
      "1 grande calabresa -cebola",
      "1 grande calabresa",
    ]);
  });
});

test("of two pizzas each its borda, the second named after the first", () => {
  expect(
    talk(CALABRESA, "uma atum média", "põe borda de cheddar na de atum e catupiry na outra").cart,
  ).toEqual(["1 grande calabresa borda catupiry", "1 media atum borda cheddar"]);
});

test.each([
  ["duas coca lata", "só uma coca", "1 coca-lata"],
  ["grande meia calabresa meia mista", "inteira de calabresa", "1 grande calabresa"],
])("%s, then %s: there is less of it, and nothing new", (first, second, line) => {
  expect(talk(first, second).cart).toEqual([line]);
});

describe("a wish beside a drink is of the pizza", () => {
  test.each([
    [["uma calabresa grande, uma coca 2l, sem cebola e borda de catupiry"]],
    [[CALABRESA, "sem cebola, borda de catupiry e uma coca 2l"]],
    [[CALABRESA, "uma coca 2l, sem cebola e com borda de catupiry"]],
  ])("%j", (messages) => {
    expect(talk(...messages).cart).toEqual(["1 grande calabresa -cebola borda catupiry", "1 coca-2l"]);
  });

  test("'sem gelo' is of the drink", () => {
    expect(talk(CALABRESA, "uma coca 2l sem gelo").cart).toEqual(["1 grande calabresa", "1 coca-2l"]);
  });
});

test("a name that several bairros begin with is asked about with those", () => {
  const shop = openShop(readMenu("evals/menus/pizzaria-numero-um.json"), DEFAULT_CLOCK);
  for (const message of ["uma calabresa 35 cm", "só isso", "entrega"]) shop.send(message);
  const { messages } = shop.send("rua das rosas 9, wanel ville");
  expect(messages.join("\n")).toMatch(/Wanel Ville 1[\s\S]*Wanel Ville 2/);
  expect(shop.send("a 2").awaiting).toBe("payment");
});

describe("of several pizzas, what is said is of the one named", () => {
  const TWO = ["uma portuguesa gigante", "uma grande meia atum meia calabresa"];
  test.each([
    ["na grande troca a calabresa por mista", "1 gigante portuguesa", "1 grande atum/mista"],
    ["deixa a grande só de atum", "1 gigante portuguesa", "1 grande atum"],
    [
      "tira a azeitona da portuguesa e a cebola do atum",
      "1 gigante portuguesa -azeitona",
      "1 grande atum/calabresa -cebola@atum",
    ],
    ["tira a de atum com calabresa", "1 gigante portuguesa"],
    ["tira tudo menos a portuguesa", "1 gigante portuguesa"],
  ])("%s", (message, ...lines) => {
    expect(talk(...TWO, message).cart).toEqual(lines);
  });
});
