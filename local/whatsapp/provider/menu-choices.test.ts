import { expect, it } from "vitest";
import { buttonsFrom, sectionsFrom } from "./menu-choices";

it("every form of button is understood", () => {
  expect(
    buttonsFrom([
      "Sim|sim",
      "Talvez",
      "Não\nnao",
      "Copiar código|copy:000201|26",
      "Ligar|call:+5511988880000",
      "Ver|https://exemplo.com/a?b=c|d",
      "Ver|url:https://exemplo.com",
    ]),
  ).toEqual([
    { kind: "reply", title: "Sim", id: "sim" },
    { kind: "reply", title: "Talvez", id: "Talvez" },
    { kind: "reply", title: "Não", id: "nao" },
    { kind: "copy", title: "Copiar código", code: "000201|26" },
    { kind: "call", title: "Ligar", phone: "+5511988880000" },
    { kind: "link", title: "Ver", url: "https://exemplo.com/a?b=c|d" },
    { kind: "link", title: "Ver", url: "https://exemplo.com" },
  ]);
});

it("rows before any section title are a section of their own, and an id left out is the text", () => {
  expect(sectionsFrom(["Calabresa||R$ 45,00", "[Doces]", "Banana|b"])).toEqual([
    { title: "", rows: [{ title: "Calabresa", id: "Calabresa", description: "R$ 45,00" }] },
    { title: "Doces", rows: [{ title: "Banana", id: "b", description: "" }] },
  ]);
});

it("a line without text spoils the menu rather than a single choice", () => {
  expect(buttonsFrom(["Sim|sim", " |nao"])).toBeNull();
  expect(sectionsFrom(["[Pizzas]", "|x"])).toBeNull();
});
