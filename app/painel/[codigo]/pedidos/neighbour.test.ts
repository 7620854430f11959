import { expect, test } from "vitest";
import { neighbour } from "./neighbour";

const COLUMNS = [["a1", "a2", "a3"], ["b1"], ["c1", "c2"]];

test.each([
  ["a1", "ArrowDown", "a2"],
  ["a2", "ArrowUp", "a1"],
  ["a1", "ArrowUp", "a1"],
  ["a3", "ArrowDown", "a3"],
  ["a3", "ArrowRight", "b1"],
  ["b1", "ArrowRight", "c1"],
  ["c2", "ArrowLeft", "b1"],
  ["a2", "ArrowLeft", "a2"],
  ["c1", "ArrowRight", "c1"],
])("from %s %s leads to %s", (held, arrow, to) => {
  expect(neighbour(COLUMNS, held, arrow)).toBe(to);
});

test("what is on no column leads nowhere", () => {
  expect(neighbour(COLUMNS, "x", "ArrowDown")).toBeUndefined();
});
