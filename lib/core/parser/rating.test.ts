import { describe, expect, test } from "vitest";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { parseText } from "./parse-text";

const FACTS = factsFromMenu(readMenu("evals/public/menu.json"), "2026-05-14T19:40:00-03:00");
const ASKED: State = { ...INITIAL_STATE, pendente: { tipo: "avaliacao", pedidoId: 7 } };
const REASON: State = { ...INITIAL_STATE, pendente: { tipo: "avaliacao_motivo", pedidoId: 7, nota: 2 } };

function commandsOf(texto: string, state: State) {
  return parseText(1, texto, FACTS, state).commands;
}

describe("a grade that was asked for", () => {
  test.each([
    ["5", 5, null],
    ["cinco", 5, null],
    ["nota 5, parabéns", 5, "parabéns"],
    ["dou nota 4", 4, null],
    ["nota 4 e a pizza veio fria", 4, "a pizza veio fria"],
    ["a pizza veio fria, nota 2", 2, "a pizza veio fria"],
    ["dou 3, demorou demais", 3, "demorou demais"],
    ["demorou 2 horas, nota 1", 1, "demorou 2 horas"],
    ["foi ótimo, nota 4", 4, "foi ótimo"],
    ["3 de 5", 3, null],
    ["4 estrelas", 4, null],
    ["⭐⭐⭐⭐", 4, null],
    ["nota dez!!", 5, null],
    ["nota zero", 1, null],
    ["1 estrela, uma vergonha", 1, "uma vergonha"],
  ])("%s", (texto, nota, comentario) => {
    expect(commandsOf(texto, ASKED)).toMatchObject([{ tipo: "Rate", nota, comentario }]);
  });

  test.each([
    "5 pizzas",
    "5 pizzas grandes de calabresa",
    "quero 3 cocas",
    "veio 2 horas depois",
    "oi",
    "obrigado",
  ])("%s is none", (texto) => {
    expect(commandsOf(texto, ASKED).map(({ tipo }) => tipo)).not.toContain("Rate");
  });

  test("that is on no scale is asked for again", () => {
    expect(commandsOf("nota 7", ASKED)).toMatchObject([{ tipo: "Unclear" }]);
  });

  test("that was not asked for is none", () => {
    expect(commandsOf("5", INITIAL_STATE).map(({ tipo }) => tipo)).not.toContain("Rate");
  });
});

describe("the reason of a low grade", () => {
  test.each([
    "a pizza veio fria e faltou a borda",
    "veio calabresa em vez de portuguesa",
    "demorou demais",
    "uma pizza veio fria",
    "horrivel, nunca mais peço",
  ])("is kept as it was written: %s", (texto) => {
    expect(commandsOf(texto, REASON)).toMatchObject([{ tipo: "CommentRating", comentario: texto }]);
  });

  test.each([
    "nada não",
    "deixa pra lá",
    "quero falar com um atendente",
    "quero uma pizza grande",
    "uma grande de calabresa",
    "vocês abrem amanhã?",
  ])("%s is another subject", (texto) => {
    expect(commandsOf(texto, REASON).map(({ tipo }) => tipo)).not.toContain("CommentRating");
  });
});
