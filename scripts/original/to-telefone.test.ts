import { describe, expect, test } from "vitest";
import { toTelefone } from "./to-telefone";

describe("a telephone of the original", () => {
  test.each([
    ["5585999990001", "5585999990001"],
    ["558599990001", "5585999990001"],
    ["(85) 9999-0001", "5585999990001"],
    ["85 99999-0001", "5585999990001"],
    ["+55 85 9 9999-0001", "5585999990001"],
    ["558599990001@s.whatsapp.net", "5585999990001"],
    // Santa Maria's DDD is Brazil's code.
    ["55 9999-0001", "5555999990001"],
    ["558532221111", "558532221111"],
    ["351912345678", "351912345678"],
  ])("%s is %s", (zap, telefone) => {
    expect(toTelefone(zap)?.telefone).toBe(telefone);
  });

  test("with and without the ninth digit goes by one name", () => {
    expect(toTelefone("558599990001")?.identidade).toBe(toTelefone("5585999990001")?.identidade);
  });

  test.each([
    [null],
    [""],
    ["120363041234567890@g.us"],
    ["123456789012345@lid"],
    ["sem numero"],
    ["123456789012345"],
  ])("%s is none", (zap) => {
    expect(toTelefone(zap)).toBeNull();
  });
});
