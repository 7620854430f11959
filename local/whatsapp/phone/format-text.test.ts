import { expect, it } from "vitest";
import { formatText } from "./format-text";

const text = (said: string) => ({ kind: "text", text: said });

it("marks at the edges of words give form, and forms nest", () => {
  expect(formatText("Total: *R$ 45,90* _até ~50~ min_")).toEqual([
    text("Total: "),
    { kind: "bold", pieces: [text("R$ 45,90")] },
    text(" "),
    { kind: "italic", pieces: [text("até "), { kind: "strike", pieces: [text("50")] }, text(" min")] },
  ]);
});

it("marks inside words and alone stay what they are", () => {
  for (const plain of ["2*3*4", "meu_nome_aqui", "* item", "5 * 3 = 15", "~ 40 min", "*a\nb*", "**"]) {
    expect(formatText(plain)).toEqual([text(plain)]);
  }
});

it("a block keeps its lines and its marks", () => {
  expect(formatText("veja\n```\n*não* é _forma_\n```")).toEqual([
    text("veja\n"),
    { kind: "block", text: "*não* é _forma_" },
  ]);
});

it("an address ends before the full stop of its sentence", () => {
  expect(formatText("Acompanhe: http://127.0.0.1:3000/p/a_b_c.")).toEqual([
    text("Acompanhe: "),
    { kind: "link", text: "http://127.0.0.1:3000/p/a_b_c" },
    text("."),
  ]);
});

it("HTML is text like any other", () => {
  const attack = "<img src=x onerror=alert(1)>";
  expect(formatText(attack)).toEqual([text(attack)]);
});
