import { describe, expect, test } from "vitest";
import type { Facts } from "@/lib/core/dialogue/facts";
import { INITIAL_STATE } from "@/lib/core/dialogue/state";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { parseMessage } from "./parse-message";

const menu = readMenu("local/demo/shop.json");
const FACTS: Facts = {
  ...factsFromMenu(menu, "2026-11-25T20:00:00-03:00"),
  conhecimento: [
    { id: 1, pergunta: "Vocês têm estacionamento?", resposta: "Temos, na rua de trás." },
    { id: 2, pergunta: "Aceita cachorros?", resposta: "Sim, na calçada." },
    { id: 3, pergunta: "Tem estacionamento para moto?", resposta: "Moto fica na porta." },
    { id: 4, pergunta: "A pizza sem glúten é segura para celíacos?", resposta: "Não: a cozinha é a mesma." },
    { id: 5, pergunta: "Onde é aí?", resposta: "nunca" },
  ],
  regrasDaCasa: ["Narguilé é proibido no salão.", "Wi-fi só para quem come na loja: senha forno10."],
};

const commandsOf = (texto: string, facts = FACTS) =>
  parseMessage({ id: 1, tipo: "texto", texto }, facts, INITIAL_STATE).commands;
const answered = (conhecimentoId: number) => [{ tipo: "AskConhecimento", conhecimentoId }];

describe("a question the owner has answered", () => {
  test.each([
    ["tem estacionamento?", 1],
    ["vcs tem estacionamento aí perto", 1],
    ["TEM ESTACIONAMENTO??", 1],
    ["aceitam cachorro?", 2],
    ["tem estacionamento pra moto?", 3],
    ["a pizza sem glúten é segura pra celíaco?", 4],
  ])("%s", (texto, id) => {
    expect(commandsOf(texto)).toEqual(answered(id));
  });

  test("is answered beside what is ordered with it", () => {
    expect(commandsOf("quero uma grande de calabresa. tem estacionamento?").map(({ tipo }) => tipo)).toEqual([
      "AskConhecimento",
      "AddItem",
    ]);
  });

  test.each([
    "deixa no estacionamento",
    "tem vaga?",
    "estacionamiento?",
    "onde é?",
    "tem calabresa no estacionamento?",
    "tem estacionamento coberto com manobrista e valet?",
  ])("is not seen in: %s", (texto) => {
    expect(commandsOf(texto)).not.toContainEqual(expect.objectContaining({ tipo: "AskConhecimento" }));
  });
});

describe("a sentence of the house", () => {
  test.each([
    ["posso fumar narguilé aí?", 0],
    ["oi, tem wifi?", null],
    ["qual a senha do wi-fi?", 1],
  ])("%s", (texto, linha) => {
    const told = commandsOf(texto).filter(({ tipo }) => tipo === "AskRegraDaCasa");
    expect(told).toEqual(linha === null ? [] : [{ tipo: "AskRegraDaCasa", linhas: [linha] }]);
  });

  test("is not told to somebody who orders or asks what we know", () => {
    for (const texto of ["quero uma calabresa e fumo narguilé", "qual a taxa?", "vocês estão abertos?"]) {
      expect(commandsOf(texto)).not.toContainEqual(expect.objectContaining({ tipo: "AskRegraDaCasa" }));
    }
  });
});

test("without knowledge nothing is read otherwise than before", () => {
  const facts = { ...FACTS, conhecimento: [], regrasDaCasa: [] };
  expect(commandsOf("tem estacionamento?", facts)).toMatchObject([{ tipo: "AskItem", produtoIds: [] }]);
});
