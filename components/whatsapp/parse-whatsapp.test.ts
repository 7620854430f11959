import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWhatsapp, type WhatsappNode } from "./parse-whatsapp";

const texto = (value: string): WhatsappNode => ({ tipo: "texto", texto: value });

describe("parseWhatsapp", () => {
  it("reads marks that hug their words", () => {
    expect(parseWhatsapp("o *total* é _hoje_ ~ontem~")).toEqual([
      texto("o "),
      { tipo: "negrito", filhos: [texto("total")] },
      texto(" é "),
      { tipo: "italico", filhos: [texto("hoje")] },
      texto(" "),
      { tipo: "riscado", filhos: [texto("ontem")] },
    ]);
  });

  it("reads marks within marks", () => {
    expect(parseWhatsapp("*_oi_*")).toEqual([
      { tipo: "negrito", filhos: [{ tipo: "italico", filhos: [texto("oi")] }] },
    ]);
  });

  it.each(["2 * 3 * 4", "snake_case_name", "* item", "**", "a*b*c", "*duas\nlinhas*"])(
    "leaves %j as it is",
    (text) => {
      expect(parseWhatsapp(text)).toEqual([texto(text)]);
    },
  );

  it("makes a link of http and of nothing else", () => {
    expect(parseWhatsapp("veja https://exemplo.com/a?b=1.")).toEqual([
      texto("veja "),
      { tipo: "link", url: "https://exemplo.com/a?b=1" },
      texto("."),
    ]);
    expect(parseWhatsapp("javascript:alert(1)")).toEqual([texto("javascript:alert(1)")]);
  });

  it("loses no word of what was written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("*", "_", "~", "`", " ", "\n", "a", "é", "<", "1") }),
        (text) => {
          const letters = (value: string) => value.replace(/[*_~`\s]/g, "");
          expect(letters(flatten(parseWhatsapp(text)))).toBe(letters(text));
        },
      ),
    );
  });
});

function flatten(nodes: readonly WhatsappNode[]): string {
  return nodes
    .map((node) => ("filhos" in node ? flatten(node.filhos) : node.tipo === "link" ? node.url : node.texto))
    .join("");
}
