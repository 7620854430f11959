import { expect, test } from "vitest";
import { stableJson } from "./stable-json";

test("a value that the database gave back with its keys in another order is the same text", () => {
  const written = {
    tipo: "pizza",
    pizza: { tamanhoId: 3, partes: [{ sabor: { tipo: "certa", id: 2 }, sem: [] }] },
    linhaId: 1,
  };
  const read = {
    pizza: { partes: [{ sem: [], sabor: { id: 2, tipo: "certa" } }], tamanhoId: 3 },
    tipo: "pizza",
    linhaId: 1,
  };
  expect(stableJson(read)).toBe(stableJson(written));
});

test("another value, or another order of a list, is another text", () => {
  expect(stableJson([1, 2])).not.toBe(stableJson([2, 1]));
  expect(stableJson({ a: 1 })).not.toBe(stableJson({ a: 2 }));
});
