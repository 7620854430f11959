import { expect, test } from "vitest";
import { mudancasDe, rascunhoDe } from "./rascunho";

const [LINHA] = rascunhoDe([
  {
    linhaId: 3,
    nome: "Pizza Grande Calabresa",
    detalhes: [],
    quantidade: 1,
    total: 5000,
    pizza: { tamanhoId: 1, saborIds: [7], bordaId: null },
  },
]);
if (LINHA === undefined) throw new Error("there is no line");
const ESCOLHIDA = { tamanhoId: 1, saborIds: [7], bordaId: 9, obs: " " };

test("a line left as it was asks for nothing", () => {
  expect(mudancasDe([LINHA])).toEqual([]);
});

test("another quantidade, another choice and a line that goes are each one change", () => {
  expect(mudancasDe([{ ...LINHA, quantidade: 2 }])).toEqual([
    { tipo: "quantidade", linhaId: 3, quantidade: 2 },
  ]);
  expect(mudancasDe([{ ...LINHA, tirada: true, quantidade: 2 }])).toEqual([{ tipo: "tirar", linhaId: 3 }]);
  expect(mudancasDe([{ ...LINHA, pizza: ESCOLHIDA }])).toMatchObject([
    { tipo: "mudar_pizza", linhaId: 3, pizza: { saborIds: null, bordaId: 9, obs: null } },
  ]);
});

test("a new line that is taken out again was never there", () => {
  const nova = { ...LINHA, antes: null, pizza: ESCOLHIDA };
  expect(mudancasDe([nova])).toMatchObject([{ tipo: "mais_pizza", pizza: { saborIds: [7] } }]);
  expect(mudancasDe([{ ...nova, tirada: true }])).toEqual([]);
});

test("a combo that is added says the sabores of each of its pizzas", () => {
  const nova = { ...LINHA, antes: null, combo: { comboId: 4, pizzas: [[7], [7, 8]] } };
  expect(mudancasDe([nova])).toEqual([
    { tipo: "mais_combo", comboId: 4, quantidade: 1, pizzas: [[7], [7, 8]] },
  ]);
});
