import { expect, it } from "vitest";
import { phoneDigits } from "./phone-digits";

it.each([
  ["(19) 99999-0003", "5519999990003"],
  ["19 3232-4455", "551932324455"],
  ["+55 19 99999-0003", "5519999990003"],
  ["5519999990003", "5519999990003"],
])("%s is %s", (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits);
});
