import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Facts } from "@/lib/core/dialogue/facts";
import { menuFile } from "@/lib/store/menu-file";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { customerActions, type Model, worldActions } from "./actions";
import { bankOf, doAtBank, report } from "./bank";
import { checkWorld, placesOf } from "./invariants";
import { World } from "./world";

const RUNS = 2_000;
const STEPS = 25;
const WHOLE_ORDERS = 4;

const menu = menuFile.parse(JSON.parse(readFileSync("local/demo/shop.json", "utf8")));
const demo = factsFromMenu(menu, "2026-05-14T19:40:00-03:00");
const FACTS: Facts = {
  ...demo,
  loja: { ...demo.loja, pixOnline: true },
  operacao: {
    ...demo.operacao,
    lugar: { latitude: -22.905, longitude: -47.06 },
    faixas: [{ ateMetros: 3_000, taxa: 800 }],
  },
  cupons: [
    {
      id: 1,
      codigo: "DEZ",
      desconto: { tipo: "percentual", percentual: 10 },
      pedidoMinimo: 5_000,
      soPrimeiroPedido: false,
      expiraEm: null,
      usosMax: 2,
      usos: 0,
      usosPorCliente: 1,
      usosDoCliente: 0,
    },
  ],
};

/** Twelfths of a unit; small, so that customers run into one another. */
const STOCK: Readonly<Record<string, number>> = {
  "sabor calabresa": 60,
  "sabor portuguesa": 18,
  "borda catupiry": 36,
  "massa tradicional": 120,
  "bebida coca-2l": 36,
  "bebida guarana-2l": 24,
  "sobremesa pudim": 48,
  "combo combo-casal": 12,
};

function newWorld(): World {
  const counted = FACTS.cardapio.produtos.flatMap(({ id, tipo, codigo }) => {
    const left = STOCK[`${tipo} ${codigo}`];
    return left === undefined ? [] : [[id, left] as const];
  });
  return new World(FACTS, new Map(counted), 3);
}

/** Every notice arrives in the end and the bank does all it was asked: then each approved centavo is in one place. */
function settle(world: World): void {
  for (let round = 0; round < 3; round++) {
    for (const placed of world.pedidos) {
      report(world, placed);
      doAtBank(world, placed, true);
    }
  }
  checkWorld(world);
  for (const placed of world.pedidos) {
    const banco = bankOf(world, placed);
    const hasMoney = banco !== null && /^(aprovado|devolvido|contestado)$/.test(banco.status);
    expect(placesOf(placed), JSON.stringify({ placed, banco })).toHaveLength(hasMoney ? 1 : 0);
  }
}

const kinds = [...customerActions(FACTS), ...worldActions(FACTS)];
/** Whole orders, and payments for them, more often than the rest: most of what can go wrong comes after them. */
const actions = kinds.flatMap((kind, index) => (index < WHOLE_ORDERS ? [kind, kind, kind, kind] : [kind]));

test("there are customers, an owner, a bank, routines and a clock, with more than 25 kinds of step", () => {
  expect(kinds.length).toBeGreaterThanOrEqual(25);
});

test("whatever they do, in whatever order: stock, totals, payments and endings hold", () => {
  let placed = 0;
  let paid = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.commands(actions, { maxCommands: STEPS, size: "max" }), (steps) => {
      const world = newWorld();
      const model: Model = { ended: new Map() };
      fc.modelRun(() => ({ model, real: world }), steps);
      settle(world);
      placed += world.pedidos.length;
      paid += world.pedidos.filter(({ charge }) => (charge?.valorPago ?? 0) > 0).length;
      refused += world.refused;
    }),
    { numRuns: RUNS },
  );
  // The runs are worth something: pedidos are placed, paid, and races lost.
  expect(placed).toBeGreaterThan(RUNS / 2);
  expect(paid).toBeGreaterThan(RUNS / 20);
  expect(refused).toBeGreaterThan(10);
}, 300_000);
