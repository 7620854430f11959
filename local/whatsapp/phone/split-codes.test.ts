import { expect, it } from "vitest";
import { splitCodes } from "./split-codes";

const pix =
  "00020126490014br.gov.bcb.pix0127pix@bellamassa.example.com520400005303986540549.905802BR5912BELLA MASSA6008CAMPINAS62070503***6304A1B2";

it("a Pix code is a code, spaces in the shop's name and all", () => {
  expect(splitCodes(`Copie e cole:\n${pix}\nVale por 30 min.`)).toEqual([
    { kind: "words", text: "Copie e cole:" },
    { kind: "code", text: pix },
    { kind: "words", text: "Vale por 30 min." },
  ]);
});

it("a long address is no code, and lines of words stay together", () => {
  const text = `Veja\n\nhttp://127.0.0.1:3000/${"a".repeat(80)}`;
  expect(splitCodes(text)).toEqual([{ kind: "words", text }]);
});
