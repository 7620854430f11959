import { expect, test } from "vitest";
import { digitsOfTelefone } from "./telefone";

test.each([
  ["(19) 99999-0000", "5519999990000"],
  ["19 3232-0000", "551932320000"],
  ["+55 19 99999 0000", "5519999990000"],
  ["  ", null],
])("“%s” is %s", (typed, digits) => expect(digitsOfTelefone(typed)).toBe(digits));
