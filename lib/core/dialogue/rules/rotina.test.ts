import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/core/dialogue/command";
import { openTurn, step } from "@/lib/core/dialogue/converse";
import type { Facts, PedidoAberto } from "@/lib/core/dialogue/facts";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { timersOf } from "@/lib/core/dialogue/timers";
import { certa, type Linha, PIZZA_VAZIA, parteDe } from "@/lib/core/pedido/item";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";

const FACTS = factsFromMenu(readMenu("evals/public/menu.json"), "2026-05-14T19:40:00-03:00");
const MINUTE = 60_000;
const sabor = FACTS.cardapio.produtos.find(({ tipo }) => tipo === "sabor");
const linha: Linha = {
  tipo: "pizza",
  pizza: {
    ...PIZZA_VAZIA,
    tamanhoId: FACTS.cardapio.tamanhos[0]?.id ?? -1,
    partes: [parteDe(certa(sabor?.id ?? -1))],
  },
  linhaId: 1,
  quantidade: 1,
};
const LEFT: State = { ...INITIAL_STATE, carrinho: [linha], proximaLinhaId: 2, ultimaAtividade: FACTS.agora };
const IDLE: Command = { tipo: "CarrinhoIdle" };

function later(minutes: number, change: Partial<Facts> = {}): Facts {
  return { ...FACTS, agora: FACTS.agora + minutes * MINUTE, ...change };
}

function tiposOf(state: State, facts: Facts, command: Command = IDLE): string[] {
  return step(state, facts, [command]).events.map(({ tipo }) => tipo);
}

const semLembretes: Partial<Facts> = { cliente: { ...FACTS.cliente, semLembretes: true } };
const quieta: Partial<Facts> = { conversa: { quieta: true, humanoEm: null } };

describe("a carrinho nobody goes on with", () => {
  test.each([
    ["before the reminder", 9.9, {}, []],
    ["at the reminder", 10, {}, ["CarrinhoLembrado", "Perguntou"]],
    ["at the end", 15, {}, ["CarrinhoExpirado"]],
    ["of somebody left alone, at the reminder", 10, semLembretes, []],
    ["that a person has, at the end", 15, quieta, []],
  ] as const)("%s", (_, minutes, change, expected) => {
    expect(tiposOf(LEFT, later(minutes, change))).toEqual(expected);
  });

  test("is reminded of once", () => {
    const reminded = step(LEFT, later(10), [IDLE]).state;
    expect(tiposOf(reminded, later(12))).toEqual([]);
    expect(timersOf(reminded, later(12)).carrinhoEm).toBe(FACTS.agora + 15 * MINUTE);
  });

  test("is not reminded of once the restaurante has closed, where nothing can come of it", () => {
    const closed = { horarios: { ...FACTS.horarios, semana: {}, feriados: {} } };
    expect(tiposOf(LEFT, later(10, closed))).toEqual([]);
    expect(timersOf(LEFT, later(10, closed)).carrinhoEm).toBe(FACTS.agora + 15 * MINUTE);
  });

  test("counts from the last word of a person of the restaurante too", () => {
    const spoken = { conversa: { quieta: false, humanoEm: FACTS.agora + 20 * MINUTE } };
    expect(tiposOf(LEFT, later(29, spoken))).toEqual([]);
    expect(tiposOf(LEFT, later(30, spoken))).toEqual(["CarrinhoLembrado", "Perguntou"]);
  });
});

describe("11.1-4 a pedido that waits for its Pix", () => {
  const pedido: PedidoAberto = {
    id: 7,
    numero: 3,
    status: "novo",
    tipoEntrega: "retirada",
    total: 5290,
    carrinho: [linha],
    reserva: {},
    agendadoPara: null,
    previsto: null,
    endereco: null,
    cupom: null,
    pago: false,
    pix: {
      cobranca: {
        id: 9,
        provedor: "mercadopago",
        status: "pendente",
        acao: null,
        valor: 5290,
        valorPago: 0,
        valorDevolvido: 0,
        referencia: "ref",
        bancoId: "1",
        recebedor: null,
        copiaECola: "000201",
        qrUrl: null,
        expiraEm: FACTS.agora + 60 * MINUTE,
      },
      endereco: null,
      nome: "Ana",
      pagamento: "pix",
      agendadoPara: null,
    },
  };
  const WAITING: State = { ...INITIAL_STATE, aguardandoPix: true, ultimaAtividade: FACTS.agora };
  const withPix: Partial<Facts> = { cliente: { ...FACTS.cliente, pedidoAberto: pedido } };

  test.each([
    [15, []],
    [19, []],
    [20, ["PixLembrado"]],
    [64, ["PixLembrado"]],
    [65, ["PedidoAndou"]],
  ] as const)("after %i minutes", (minutes, expected) => {
    expect(tiposOf(WAITING, later(minutes, withPix))).toEqual(expected);
  });

  test("is looked at by its own times", () => {
    expect(timersOf(WAITING, FACTS).carrinhoEm).toBe(FACTS.agora + 20 * MINUTE);
    const reminded = step(WAITING, later(20, withPix), [IDLE]).state;
    expect(timersOf(reminded, FACTS).carrinhoEm).toBe(FACTS.agora + 65 * MINUTE);
  });
});

describe("a grade", () => {
  const DUE: Command = { tipo: "AvaliacaoDue", pedidoId: 7, numero: 3 };

  test("is asked of somebody in the middle of nothing", () => {
    expect(tiposOf(INITIAL_STATE, FACTS, DUE)).toEqual(["AvaliacaoPedida", "Perguntou"]);
    expect(tiposOf(LEFT, FACTS, DUE)).toEqual([]);
    expect(tiposOf(INITIAL_STATE, later(0, quieta), DUE)).toEqual([]);
    expect(tiposOf(INITIAL_STATE, later(0, semLembretes), DUE)).toEqual([]);
  });

  test("can still be given the next morning, and is forgotten after a day", () => {
    const asked = step(INITIAL_STATE, FACTS, [DUE]).state;
    expect(openTurn(asked, later(13 * 60)).events).toEqual([]);
    expect(tiposOf(asked, later(13 * 60), { tipo: "StateStale" })).toEqual([]);
    expect(tiposOf(asked, later(25 * 60), { tipo: "StateStale" })).toEqual(["EstadoZerado"]);
  });
});

describe("a bot that comes back", () => {
  const asked: State = { ...LEFT, pendente: { tipo: "confirmacao", impressao: "x", total: 5290 } };

  test("drops what it had asked: a 'sim' may be the answer to a person", () => {
    const back = openTurn(asked, later(40, { conversa: { quieta: false, humanoEm: FACTS.agora + MINUTE } }));
    expect(back.events).toContainEqual({ tipo: "BotVoltou" });
    expect(back.state.pendente).toBeNull();
  });

  test("after nobody came says so too, and is itself again", () => {
    const back = openTurn({ ...asked, humanoChamado: true }, later(40));
    expect(back.events).toContainEqual({ tipo: "BotVoltou" });
    expect(back.state.humanoChamado).toBe(false);
  });

  test("is not back while a person has the conversation", () => {
    expect(openTurn({ ...asked, humanoChamado: true }, later(5, quieta)).events).toEqual([]);
  });
});
