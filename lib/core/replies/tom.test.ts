import { expect, test } from "vitest";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { saudacao } from "./saudacao";
import { inTone } from "./tom";

const FACTS = factsFromMenu(readMenu("local/demo/shop.json"), "2026-11-25T20:00:00-03:00");
const told = (texto: string, botTom: "alegre" | "sobrio") =>
  inTone([{ texto, opcoes: [] }], { ...FACTS, loja: { ...FACTS.loja, botTom } })[0]?.texto;

test.each([
  ["✅ Pedido *nº 7* confirmado! Total: *R$ 92,90*.", "Pedido *nº 7* confirmado! Total: *R$ 92,90*."],
  [
    "Boa noite! Aqui é da *Bella*. 🍕\n\nSua 1ª pizza: ½ calabresa",
    "Boa noite! Aqui é da *Bella*.\n\nSua 1ª pizza: ½ calabresa",
  ],
])("a sober bot says the same without what decorates it: %s", (alegre, sobrio) => {
  expect(told(alegre, "alegre")).toBe(alegre);
  expect(told(alegre, "sobrio")).toBe(sobrio);
});

test("a bot with a name says it", () => {
  expect(saudacao({ ...FACTS, loja: { ...FACTS.loja, botNome: "Bia" } })).toContain(
    `Aqui é Bia, da *${FACTS.loja.nome}*.`,
  );
});
