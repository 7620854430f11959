import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/core/dialogue/command";
import { closeTurn, step } from "@/lib/core/dialogue/converse";
import type { Pergunta } from "@/lib/core/dialogue/pergunta";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { certa, type Linha, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import { say } from "./say";

const FACTS = factsFromMenu(readMenu("evals/public/menu.json"), "2026-05-14T19:40:00-03:00");
const UNCLEAR: Command = { tipo: "Unclear", palavras: "xpto" };
const [sabor] = FACTS.cardapio.produtos.filter(({ tipo }) => tipo === "sabor");
const [tamanho] = FACTS.cardapio.tamanhos;

const linha: Linha = {
  tipo: "pizza",
  pizza: { ...PIZZA_VAZIA, tamanhoId: tamanho?.id ?? -1, partes: [parteDe(certa(sabor?.id ?? -1))] },
  linhaId: 1,
  quantidade: 1,
};
const CHOSEN: State = {
  ...INITIAL_STATE,
  carrinho: [linha],
  proximaLinhaId: 2,
  cumprimentado: true,
  bebidaOferecida: true,
};

/** What the bot writes after so many messages it did not understand. */
function saidAfter(times: number, start: State): string {
  let state = start;
  let said = "";
  for (let each = 0; each < times; each++) {
    const before = state;
    const stepped = step(before, FACTS, [UNCLEAR]);
    const closed = closeTurn(stepped.state, FACTS, stepped.events);
    state = closed.state;
    said = say({ before, state, facts: FACTS, events: [...stepped.events, ...closed.events] })
      .map(({ texto }) => texto)
      .join("\n");
  }
  return said;
}

describe("somebody who is not understood", () => {
  test("once is told so, and asked again", () => {
    expect(saidAfter(1, CHOSEN)).toBe("Não entendi bem, desculpe.\n\nMais alguma coisa?");
  });

  test("twice in a row may answer the open question by number", () => {
    expect(saidAfter(2, CHOSEN)).toBe(
      "Ainda não entendi. Pode responder só com o número.\n\nMais alguma coisa?\n1. Só isso\n2. Quero mais",
    );
    expect(saidAfter(2, { ...CHOSEN, itensEncerrados: true })).toContain("1. Entrega\n2. Retirada");
  });

  test("twice where a question has no list is shown an example this restaurante could serve", () => {
    const address = saidAfter(2, { ...CHOSEN, itensEncerrados: true, tipoEntrega: "entrega" });
    expect(address).toContain(FACTS.bairros[0]?.nome);
    const nothing = saidAfter(2, { ...INITIAL_STATE, cumprimentado: true });
    expect(nothing).toContain("1. Ver o cardápio\n2. Falar com uma pessoa");
  });

  test("twice at the payment is shown every way to pay by number", () => {
    const pendente: Pergunta = {
      tipo: "pagamento",
      codigos: FACTS.formasPagamento.map(({ codigo }) => codigo),
    };
    const paying = saidAfter(2, {
      ...CHOSEN,
      itensEncerrados: true,
      tipoEntrega: "retirada",
      nome: "Ana",
      pendente,
    });
    expect(paying).toContain(`1. ${FACTS.formasPagamento[0]?.nome}`);
  });

  test("three times in a row gets a person", () => {
    expect(saidAfter(3, CHOSEN)).toContain("Chamei uma pessoa da equipe");
  });
});
