import { expect, test } from "vitest";
import { concerns, passesFilter } from "./change-filter";

const row = { id: 12, nome: "Centro", taxa: 7.5, apagado: null, criado: "2026-11-25T10:00:00Z" };

test.each([
  ["id=eq.12", true],
  ["id=eq.1", false],
  ["nome=neq.Centro", false],
  ["taxa=gt.7", true],
  // As text, "10" would come before "7.5".
  ["taxa=lt.10", true],
  ["taxa=gte.7.5", true],
  ["taxa=lte.7.4", false],
  ["criado=gt.2026-11-25T09:00:00Z", true],
  ["id=in.(1,12)", true],
  ["id=in.(1,2)", false],
])("the filter %s lets the row through: %s", (filter, expected) => {
  expect(passesFilter(filter, row)).toBe(expected);
});

test("without a filter every row passes", () => {
  expect(passesFilter(undefined, row)).toBe(true);
  expect(passesFilter(undefined, null)).toBe(true);
});

test("a filter that cannot be judged lets nothing through", () => {
  const undecidable = ["id", "id=like.1%", "ausente=eq.1", "ausente=neq.1", "apagado=lt.5", "apagado=gt.5"];
  for (const filter of undecidable) expect(passesFilter(filter, row)).toBe(false);
  expect(passesFilter("id=eq.12", null)).toBe(false);
});

test("a subscription names its events and tables, and * names all", () => {
  const change = { type: "UPDATE", schema: "public", table: "pedidos" };
  const subscription = { id: 1, event: "*", schema: "public", table: "pedidos" };
  expect(concerns(subscription, change)).toBe(true);
  expect(concerns({ id: 1, event: "UPDATE", schema: "public" }, change)).toBe(true);
  expect(concerns({ ...subscription, table: "*" }, change)).toBe(true);
  expect(concerns({ ...subscription, event: "INSERT" }, change)).toBe(false);
  expect(concerns({ ...subscription, table: "conversas" }, change)).toBe(false);
});
