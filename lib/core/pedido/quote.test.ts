import fc from "fast-check";
import { assert, describe, expect, test } from "vitest";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { type Cardapio, findProduto, produtosDe, type TipoProduto } from "./cardapio";
import { certa, type Linha, PIZZA_VAZIA, type Pizza, parteDe } from "./item";
import { type Quote, quote } from "./quote";
import { taxaEntrega } from "./taxa-entrega";

const CLOCK = "2026-05-14T19:40:00-03:00";
const publica = factsFromMenu(readMenu("evals/public/menu.json"), CLOCK);
const demo = factsFromMenu(readMenu("local/demo/shop.json"), CLOCK);

function idOf(cardapio: Cardapio, tipo: TipoProduto, codigo: string): number {
  const id = cardapio.produtos.find((produto) => produto.tipo === tipo && produto.codigo === codigo)?.id;
  if (id === undefined) throw new Error(`no ${tipo} ${codigo}`);
  return id;
}

function pizza(
  cardapio: Cardapio,
  tamanho: string,
  sabores: readonly string[],
  change: Partial<Pizza> = {},
): Pizza {
  return {
    ...PIZZA_VAZIA,
    tamanhoId: cardapio.tamanhos.find(({ codigo }) => codigo === tamanho)?.id ?? null,
    partes: sabores.map((sabor) => parteDe(certa(idOf(cardapio, "sabor", sabor)))),
    ...change,
  };
}

function linha(item: Pizza | number, quantidade = 1, linhaId = 1): Linha {
  return typeof item === "number"
    ? { tipo: "produto", produto: certa(item), quantidade, linhaId }
    : { tipo: "pizza", pizza: item, quantidade, linhaId };
}

const semTaxa = () =>
  taxaEntrega({ tipoEntrega: "retirada", bairro: null, distancia: null, taxaUnica: null, subtotal: 0 });
const totalOf = (cardapio: Cardapio, ...carrinho: Linha[]) =>
  quote({ cardapio, carrinho, taxaFor: semTaxa }).total;

describe("the price of a pizza", () => {
  const { cardapio } = publica;

  test("of two sabores by the mean", () => {
    expect(totalOf(cardapio, linha(pizza(cardapio, "grande", ["mista", "pepperoni"])))).toBe(6090);
  });

  test("a categoria with a rule of its own imposes it on the whole pizza", () => {
    expect(totalOf(cardapio, linha(pizza(cardapio, "gigante", ["mussarela", "carne-de-sol"])))).toBe(9990);
  });

  test("a mean that does not come out even is rounded half a centavo up", () => {
    expect(totalOf(cardapio, linha(pizza(cardapio, "grande", ["mista", "atum", "palmito"])))).toBe(5957);
  });

  test("the dearest sabor where that is the rule, with borda, massa and adicionais on top", () => {
    const menu = demo.cardapio;
    const meia = pizza(menu, "grande", ["calabresa", "quatro-queijos"], {
      borda: certa(idOf(menu, "borda", "catupiry")),
      massa: certa(idOf(menu, "massa", "integral")),
      com: [idOf(menu, "adicional", "bacon")],
    });
    expect(totalOf(menu, linha(meia))).toBe(6190 + 1000 + 500 + 800);
  });

  test("by parts where that is the rule: a quarter counts a quarter", () => {
    const menu: Cardapio = { ...demo.cardapio, regraPreco: "proporcional" };
    const shares = [6, 3, 3];
    const partes = pizza(menu, "grande", ["calabresa", "quatro-queijos", "da-casa"]).partes.map(
      (parte, index) => ({
        ...parte,
        dozeAvos: shares[index] ?? null,
      }),
    );
    const tresPartes = pizza(menu, "grande", [], { partes });
    expect(totalOf(menu, linha(tresPartes))).toBe(Math.round((5290 * 6 + 6190 * 3 + 6990 * 3) / 12));
  });

  test("an adicional on one part costs what it costs on the whole, and a removal gives no discount", () => {
    const menu = demo.cardapio;
    const whole = pizza(menu, "grande", ["calabresa", "portuguesa"], {
      com: [idOf(menu, "adicional", "bacon")],
      sem: ["cebola"],
    });
    const onePart = pizza(menu, "grande", ["calabresa", "portuguesa"]);
    const [first, second] = onePart.partes;
    if (first === undefined || second === undefined) throw new Error("two parts");
    const scoped = { ...onePart, partes: [{ ...first, com: [idOf(menu, "adicional", "bacon")] }, second] };
    expect(totalOf(menu, linha(whole))).toBe(totalOf(menu, linha(scoped)));
  });

  test("a combo costs its own price, whatever sabores it takes", () => {
    const menu = demo.cardapio;
    const combo: Linha = {
      tipo: "combo",
      comboId: idOf(menu, "combo", "combo-casal"),
      pizzas: [pizza(menu, "media", ["calabresa", "atum"])],
      quantidade: 2,
      linhaId: 1,
    };
    expect(totalOf(menu, combo)).toBe(2 * 6490);
  });
});

describe("what is still open has no price", () => {
  const { cardapio } = demo;
  test.each([
    ["a pizza without a tamanho", linha({ ...pizza(cardapio, "grande", ["calabresa"]), tamanhoId: null })],
    ["a pizza without a sabor", linha(pizza(cardapio, "grande", []))],
    [
      "a sabor in doubt",
      linha(
        pizza(cardapio, "grande", [], {
          partes: [parteDe({ tipo: "duvida", palavras: "frango", candidatos: [1, 2] })],
        }),
      ),
    ],
    [
      "a borda in doubt",
      linha(
        pizza(cardapio, "grande", ["atum"], { borda: { tipo: "duvida", palavras: "borda", candidatos: [] } }),
      ),
    ],
    ["a produto that is gone", linha(99_999)],
  ])("%s", (_, open) => {
    expect(quote({ cardapio, carrinho: [open], taxaFor: semTaxa })).toMatchObject({
      abertas: [1],
      subtotal: 0,
      total: 0,
    });
  });
});

describe("the fee", () => {
  const bairro = {
    id: 1,
    codigo: "c",
    nome: "Centro",
    apelidos: [],
    atende: true,
    taxa: 600,
    dias: {},
    pedidoMinimo: null,
    gratisAcima: 5000,
  };
  const fee = (input: Partial<Parameters<typeof taxaEntrega>[0]>) =>
    taxaEntrega({
      tipoEntrega: "entrega",
      bairro,
      distancia: null,
      taxaUnica: null,
      subtotal: 4999,
      ...input,
    });

  test("is the bairro's, and nothing once the items reach its limit", () => {
    expect(fee({})).toEqual({ tipo: "bairro", centavos: 600, bairro: "Centro" });
    expect(fee({ subtotal: 5000 })).toMatchObject({ tipo: "gratis_acima", centavos: 0 });
  });

  test("is never nothing by accident: an unknown bairro has no fee at all", () => {
    expect(fee({ bairro: null })).toEqual({ tipo: "desconhecida", centavos: null });
    expect(fee({ tipoEntrega: null })).toEqual({ tipo: "desconhecida", centavos: null });
  });

  test("is the single one where the owner switched that on, and none for retirada", () => {
    expect(fee({ taxaUnica: 800, bairro: null })).toEqual({ tipo: "unica", centavos: 800 });
    expect(fee({ taxaUnica: 800, tipoEntrega: "retirada" })).toEqual({ tipo: "retirada", centavos: 0 });
  });
});

describe("a hundred thousand random carrinhos", () => {
  const carrinhos = (cardapio: Cardapio) => {
    const pick = (tipo: TipoProduto) => fc.constantFrom(...produtosDe(cardapio, tipo).map(({ id }) => id));
    const someOf = (tipo: TipoProduto) => fc.array(pick(tipo), { maxLength: 2 });
    const share = fc.constantFrom(null, null, null, 3, 4, 6);
    const parte = fc.record({
      sabor: pick("sabor").map(certa),
      dozeAvos: share,
      sem: fc.constant([]),
      com: someOf("adicional"),
      obs: fc.constant(null),
    });
    const umaPizza = fc.record({
      tamanhoId: fc.constantFrom(...cardapio.tamanhos.map(({ id }) => id)),
      partes: fc.array(parte, { minLength: 1, maxLength: 4 }),
      saboresEsperados: fc.constant(null),
      massa: fc.option(pick("massa").map(certa)),
      borda: fc.option(pick("borda").map(certa)),
      sem: fc.constant([]),
      com: someOf("adicional"),
      obs: fc.constant(null),
    });
    const umCombo = pick("combo").chain((comboId) =>
      fc
        .array(umaPizza, { minLength: 2, maxLength: 2 })
        .map((pizzas): Linha => ({ tipo: "combo", comboId, pizzas, quantidade: 1, linhaId: 1 })),
    );
    const item = fc.oneof(
      umaPizza.map((each) => linha(each)),
      umCombo,
      pick("bebida").map((id) => linha(id)),
      pick("sobremesa").map((id) => linha(id)),
    );
    return fc
      .array(fc.tuple(item, fc.integer({ min: 1, max: 10 })), { maxLength: 6 })
      .map((lines) =>
        lines.map(([each, quantidade], index) => ({ ...each, quantidade, linhaId: index + 1 })),
      );
  };

  const rules = fc.constantFrom("mais_cara", "media", "proporcional");
  const fees = fc.record({
    taxa: fc.integer({ min: 0, max: 3000 }),
    gratisAcima: fc.option(fc.integer({ min: 0, max: 20_000 })),
  });

  test.each([
    ["the public menu", publica.cardapio],
    ["the demo's", demo.cardapio],
  ])(
    "of %s add up to their total, line by line and addend by addend",
    (_, cardapio) => {
      fc.assert(
        fc.property(
          carrinhos(cardapio),
          rules,
          fees,
          fc.integer({ min: 0, max: 5000 }),
          (carrinho, regraPreco, bairro, desconto) => {
            const place = {
              id: 1,
              codigo: "c",
              nome: "C",
              apelidos: [],
              atende: true,
              dias: {},
              pedidoMinimo: null,
              ...bairro,
            };
            const result = quote({
              cardapio: { ...cardapio, regraPreco },
              carrinho,
              descontoFor: () => desconto,
              taxaFor: (subtotal) =>
                taxaEntrega({
                  tipoEntrega: "entrega",
                  bairro: place,
                  distancia: null,
                  taxaUnica: null,
                  subtotal,
                }),
            });
            addsUp(result);
            staysWithinItsSabores(result, carrinho, cardapio);
            followsTheRule(result, carrinho, { ...cardapio, regraPreco });
          },
        ),
        { numRuns: 50_000 },
      );
    },
    120_000,
  );
});

/** Plain assertions: expect() costs more than the quotes themselves. */
function addsUp(result: Quote): void {
  for (const line of result.linhas) {
    assert.strictEqual(sum(line.parcelas.map(({ centavos }) => centavos)), line.unitario);
    assert.strictEqual(line.unitario * line.quantidade, line.total);
    assert(Number.isSafeInteger(line.unitario) && line.unitario >= 0);
  }
  assert.strictEqual(sum(result.linhas.map(({ total }) => total)), result.subtotal);
  assert.strictEqual(result.subtotal + (result.taxa.centavos ?? 0) - result.desconto, result.total);
  assert(result.total >= 0);
}

/** No rule charges less than the cheapest sabor or more than the dearest. */
function staysWithinItsSabores(result: Quote, carrinho: readonly Linha[], cardapio: Cardapio): void {
  for (const line of result.linhas) {
    const item = carrinho.find(({ linhaId }) => linhaId === line.linhaId);
    if (item?.tipo !== "pizza" || line.pizza === null) continue;
    const precos = line.pizza.sabores.map(({ preco }) => preco);
    const charged = line.parcelas[0]?.centavos ?? -1;
    assert(charged >= Math.min(...precos));
    assert(charged <= Math.max(...precos));
    assert(
      item.pizza.partes.every(
        ({ sabor }) => sabor.tipo === "certa" && findProduto(cardapio, sabor.id) !== null,
      ),
    );
  }
}

/** The rule worked out once more, in fractions of a centavo: rounded half up, nothing else may be charged. */
function followsTheRule(result: Quote, carrinho: readonly Linha[], cardapio: Cardapio): void {
  for (const line of result.linhas) {
    const item = carrinho.find(({ linhaId }) => linhaId === line.linhaId);
    if (item?.tipo !== "pizza" || line.pizza === null) continue;
    const { sabores } = line.pizza;
    assert.strictEqual(sum(sabores.map(({ dozeAvos }) => dozeAvos)), 12);
    const precos = new Map(sabores.map(({ nome, preco }) => [nome, preco]));
    const exact = {
      mais_cara: Math.max(...precos.values()),
      media: sum([...precos.values()]) / precos.size,
      proporcional: sum(sabores.map(({ preco, dozeAvos }) => (preco * dozeAvos) / 12)),
    };
    const rule = imposedRule(item.pizza, cardapio);
    assert.strictEqual(line.parcelas[0]?.centavos, Math.floor(exact[rule] + 0.5 + 1e-9));
  }
}

function imposedRule({ partes }: Pizza, cardapio: Cardapio): Cardapio["regraPreco"] {
  const own = partes.map(({ sabor }) => {
    const produto = findProduto(cardapio, sabor.tipo === "certa" ? sabor.id : -1);
    const categoriaId = produto?.tipo === "sabor" ? produto.categoriaId : null;
    return cardapio.categorias.find(({ id }) => id === categoriaId)?.regraPreco ?? null;
  });
  return own.includes("mais_cara") ? "mais_cara" : (own.find((rule) => rule !== null) ?? cardapio.regraPreco);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
