import { describe, expect, test } from "vitest";
import { talk } from "./support/talk";

const TWO = ["uma calabresa grande", "uma margherita média"];

describe("several pizzas in one message", () => {
  test.each([
    [
      "uma grande de calabresa com borda de catupiry e outra igual sem borda",
      ["1 grande calabresa borda catupiry", "1 grande calabresa"],
    ],
    ["uma média de mista e outra igual só que grande", ["1 media mista", "1 grande mista"]],
    [
      "uma grande, duas médias e uma individual: a grande de mista, as médias de palmito e a individual de cartola",
      ["1 grande mista", "2 media palmito", "1 individual cartola"],
    ],
    ["quero 1 grande e 1 média. a grande calabresa e a média mista", ["1 grande calabresa", "1 media mista"]],
    [
      "2 pizza G calabresa/mussarela e portuguesa/mista",
      ["1 grande calabresa/mussarela", "1 grande portuguesa/mista"],
    ],
    [
      "eu quero duas pizzas. a primeira é grande de mista. a segunda é média metade calabresa metade palmito",
      ["1 grande mista", "1 media calabresa/palmito"],
    ],
    ["uma gigante com mista, palmito e portuguesa", ["1 gigante mista/palmito/portuguesa"]],
    ["calabresa grande 2", ["2 grande calabresa"]],
    ["coca lata 4", ["4 coca-lata"]],
    [
      "três grandes de calabresa, borda de catupiry em duas delas",
      ["2 grande calabresa borda catupiry", "1 grande calabresa"],
    ],
    [
      "uma grande meia mista meia palmito e outra meia calabresa meia mussarela",
      ["1 grande mista/palmito", "1 grande calabresa/mussarela"],
    ],
    ["uma mista grande sem queijo e sem recheio", ["1 grande mista sem queijo; sem recheio"]],
    ["Pedido:\n- 2x Grande Calabresa\n- 3x Coca lata", ["2 grande calabresa", "3 coca-lata"]],
    ["-1 calabresa grande\n-2 coca lata", ["1 grande calabresa", "2 coca-lata"]],
  ])("%s", (message, cart) => {
    expect(talk(message).cart).toEqual(cart);
  });
});

describe("a drink in a size it does not come in is asked about", () => {
  test.each(["uma guaraná jesus 2l", "uma fanta uva lata"])("%s", (message) => {
    const { cart, awaiting } = talk(message);
    expect(cart).toEqual(["1 ?"]);
    expect(awaiting).toBe("drink_size");
  });
});

describe("of two of the same in the carrinho", () => {
  test.each([
    [
      "duas calabresas grandes",
      "uma com borda de cheddar",
      ["1 grande calabresa", "1 grande calabresa borda cheddar"],
    ],
    ["tres coca lata", "duas cocas só", ["2 coca-lata"]],
  ])("%s, then %s", (first, second, cart) => {
    expect(talk(first, second).cart).toEqual(cart);
  });

  test("'da calabresa e da margherita' takes it off both", () => {
    expect(
      talk("uma calabresa grande", "uma margherita média", "tira a mussarela da calabresa e da margherita")
        .cart,
    ).toEqual(["1 grande calabresa sem mussarela", "1 media margherita -mussarela"]);
  });
});

describe("a sabor that is not sold, or is not meant for certain, is asked about", () => {
  test.each(["uma grande de 4 queijos", "uma grande de calabresa e catupiry"])("%s", (message) => {
    const { cart, awaiting } = talk(message);
    expect(cart).toHaveLength(1);
    expect(awaiting).toBe("flavor");
  });
});

test("'não sei' to 'precisa de troco?' is asked again", () => {
  expect(talk("uma calabresa grande", "só isso", "vou buscar", "Ana", "dinheiro", "não sei").awaiting).toBe(
    "change",
  );
});

test("'quero que entreguem' is no name", () => {
  expect(talk("uma calabresa grande", "só isso", "vou buscar", "quero que entreguem").awaiting).toBe(
    "address",
  );
});

describe("what is said of pizzas in the carrinho", () => {
  test.each([
    [
      "põe borda nas duas de catupiry",
      ["1 grande calabresa borda catupiry", "1 media margherita borda catupiry"],
    ],
    ["coloca borda na média de cheddar", ["1 grande calabresa", "1 media margherita borda cheddar"]],
    [
      "a de calabresa sem cebola e a de margherita sem tomate",
      ["1 grande calabresa -cebola", "1 media margherita -tomate"],
    ],
    [
      "na grande põe borda de catupiry e na média não",
      ["1 grande calabresa borda catupiry", "1 media margherita"],
    ],
    ["pode tirar as duas e colocar uma gigante de mista", ["1 gigante mista"]],
    ["sem mussarela em nenhuma", ["1 grande calabresa -mussarela", "1 media margherita -mussarela"]],
    ["muda tudo pra gigante", ["1 gigante calabresa", "1 gigante margherita"]],
    [
      "uma coca lata e tira o tomate da margherita",
      ["1 grande calabresa", "1 media margherita -tomate", "1 coca-lata"],
    ],
    ["põe mais uma pizza de mista grande", ["1 grande calabresa", "1 media margherita", "1 grande mista"]],
    ["não quero mais calabresa, quero mista", ["1 grande mista", "1 media margherita"]],
    ["no endereço de sempre", ["1 grande calabresa", "1 media margherita"]],
  ])("%s", (message, cart) => {
    expect(talk(...TWO, message).cart).toEqual(cart);
  });

  test("another size and something on top: the sabor stays", () => {
    expect(talk("uma calabresa grande", "muda pra gigante e coloca bacon").cart).toEqual([
      "1 gigante calabresa +bacon",
    ]);
  });

  test.each([
    ["um frango com catupiry grande", "tira o frango", "1 grande frango-catupiry -frango desfiado"],
    ["um frango com catupiry grande", "tira o catupiry da de frango", "1 grande frango-catupiry -catupiry"],
    ["uma calabresa grande", "põe mais bacon", "1 grande calabresa +bacon"],
    ["uma calabresa grande", "põe mais molho", "1 grande calabresa mais molho"],
  ])("%s, then %s", (first, second, line) => {
    expect(talk(first, second).cart).toEqual([line]);
  });

  test("'retirar em vez de entrega' is fetched", () => {
    expect(talk("uma calabresa grande", "só isso", "quero retirar em vez de entrega").awaiting).toBe("name");
  });

  test.each(["põe palmito nela", "em vez de cebola põe manjericão"])(
    "%s, which is no adicional: it is said",
    (message) => {
      expect(talk("uma calabresa grande", message).said).toMatch(/palmito|manjericão/);
    },
  );

  test.each(["só a calabresa mesmo", "tira uma", "diminui uma"])("%s: which is to go is asked", (message) => {
    const { cart, awaiting } = talk(...TWO, message);
    expect(cart).toHaveLength(2);
    expect(["order_confirm", "clarify_item"]).toContain(awaiting);
  });

  test("what the resumo lacks is no complaint", () => {
    expect(
      talk("uma calabresa grande", "só isso", "vou buscar", "Ana", "pix", "faltou a coca lata").cart,
    ).toContain("1 coca-lata");
  });
});
