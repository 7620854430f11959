import { expect, test } from "vitest";
import { byteRange } from "./byte-range";

test.each([
  [null, null],
  ["bytes=-", null],
  ["bytes=0-1, 4-5", null],
  ["lines=1-2", null],
  ["bytes=0-1", { from: 0, to: 1 }],
  ["bytes=4-", { from: 4, to: 9 }],
  ["bytes=4-99", { from: 4, to: 9 }],
  ["bytes=-3", { from: 7, to: 9 }],
  ["bytes=-99", { from: 0, to: 9 }],
  ["bytes=10-12", { from: 10, to: 9 }],
])("of ten bytes “%s” asks for %j", (header, part) => {
  expect(byteRange(header, 10)).toEqual(part);
});
