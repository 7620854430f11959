import { describe, expect, test } from "vitest";
import { certa, type Item, PIZZA_VAZIA, type Pizza, parteDe } from "@/lib/core/pedido/item";
import { factsFromMenu } from "@/tests/support/facts-from-menu";
import { readMenu } from "@/tests/support/menu-file";
import type { Command } from "./command";
import { closeTurn, openTurn, step } from "./converse";
import { effectsOf } from "./effects";
import type { Event } from "./event";
import type { Facts } from "./facts";
import { INITIAL_STATE, type State } from "./state";

const FACTS = factsFromMenu(readMenu("local/demo/shop.json"), "2026-05-14T19:40:00-03:00", { nome: "Ana" });
const evidence = { mensagemId: 1, trecho: "x" };

function idOf(tipo: string, codigo: string, facts = FACTS): number {
  return (
    facts.cardapio.produtos.find((produto) => produto.tipo === tipo && produto.codigo === codigo)?.id ?? -1
  );
}
function tamanho(codigo: string): number {
  return FACTS.cardapio.tamanhos.find((each) => each.codigo === codigo)?.id ?? -1;
}
function pizza(change: Partial<Pizza> & { sabores?: readonly string[] }): Item {
  const { sabores = [], ...rest } = change;
  return {
    tipo: "pizza",
    pizza: {
      ...PIZZA_VAZIA,
      tamanhoId: tamanho("grande"),
      partes: sabores.map((each) => parteDe(certa(idOf("sabor", each)))),
      ...rest,
    },
  };
}
const add = (item: Item, quantidade = 1): Command => ({ tipo: "AddItem", item, quantidade, evidence });
const calabresa = add(pizza({ sabores: ["calabresa"] }));
const coca = add({ tipo: "produto", produto: certa(idOf("bebida", "coca-2l")) });
const nothing = { rua: null, numero: null, complemento: null, referencia: null, cep: null, bairro: null };
const endereco = (bairro: string): Command => ({
  tipo: "SetEndereco",
  endereco: {
    ...nothing,
    rua: "Rua das Flores",
    numero: "123",
    bairro: { tipo: "certo", bairroId: FACTS.bairros.find(({ codigo }) => codigo === bairro)?.id ?? -1 },
  },
  evidence,
});
const dinheiro: Command = {
  tipo: "SetPagamento",
  pagamento: { tipo: "certa", codigo: "dinheiro" },
  evidence,
};
const troco = (trocoPara: number): Command => ({ tipo: "SetTroco", trocoPara, evidence });
const accept: Command = { tipo: "Accept", evidence };
const decline: Command = { tipo: "Decline", evidence };

/** One turn: these commands on this state. */
function turn(state: State, commands: readonly Command[], facts: Facts = FACTS) {
  const opened = openTurn(state, facts);
  const stepped = step(opened.state, facts, commands);
  const closed = closeTurn(stepped.state, facts, [...opened.events, ...stepped.events]);
  const events: readonly Event[] = [...opened.events, ...stepped.events, ...closed.events];
  return {
    state: closed.state,
    events,
    effects: effectsOf(state, closed.state, events),
    asked: closed.state.pendente?.tipo ?? null,
  };
}
/** Turns one after the other, each with its commands. */
function conversation(...turns: (readonly Command[])[]): ReturnType<typeof turn> {
  const [first = [], ...rest] = turns;
  return rest.reduce((soFar, commands) => turn(soFar.state, commands), turn(INITIAL_STATE, first));
}
const tipos = (events: readonly Event[]) => events.map(({ tipo }) => tipo);

const EVERYTHING = [calabresa, coca, endereco("centro"), dinheiro, troco(20_000)];

describe("the form", () => {
  test("asks for the first thing missing, one after the other", () => {
    const asked = [
      [calabresa],
      [decline],
      [{ tipo: "ChooseEntrega", evidence } as const],
      [endereco("centro")],
      [dinheiro],
      [troco(20_000)],
      [accept],
    ].reduce<{ state: State; asked: (string | null)[] }>(
      (soFar, commands) => {
        const next = turn(soFar.state, commands);
        return { state: next.state, asked: [...soFar.asked, next.asked] };
      },
      { state: INITIAL_STATE, asked: [] },
    );
    expect(asked.asked).toEqual([
      "mais_algo",
      "entrega_ou_retirada",
      "endereco",
      "pagamento",
      "troco",
      "confirmacao",
      null,
    ]);
  });

  test("takes everything in one breath and asks only for the confirmation", () => {
    expect(turn(INITIAL_STATE, EVERYTHING).asked).toBe("confirmacao");
  });

  test("means the same in any order", () => {
    const forwards = turn(INITIAL_STATE, EVERYTHING).state;
    const backwards = conversation(...EVERYTHING.toReversed().map((command) => [command])).state;
    expect(turn(backwards, [accept]).effects.find(({ tipo }) => tipo === "WritePedido")).toMatchObject({
      pedido: { quote: { total: 5290 + 1500 + 600 }, trocoPara: 20_000 },
    });
    expect(forwards.endereco).toEqual(backwards.endereco);
  });

  test("goes on with nothing but the customer's own answer to the question that was asked", () => {
    const asksPagamento = conversation([calabresa, endereco("centro")]);
    expect(asksPagamento.asked).toBe("pagamento");
    expect(turn(asksPagamento.state, [accept]).asked).toBe("pagamento");
  });
});

describe("a confirmation", () => {
  test("places the pedido once, as the resumo said, and leaves nothing of it behind", () => {
    const placed = conversation(EVERYTHING, [accept]);
    expect(placed.effects.filter(({ tipo }) => tipo === "WritePedido")).toHaveLength(1);
    expect(placed.state).toMatchObject({
      carrinho: [],
      endereco: { rua: null },
      pagamento: null,
      trocoPara: null,
      tipoEntrega: null,
    });
    expect(turn(placed.state, [accept]).effects).toEqual([]);
  });

  test("of a resumo that was never shown counts for nothing", () => {
    const together = turn(INITIAL_STATE, [...EVERYTHING, accept]);
    expect(tipos(together.events)).not.toContain("PedidoConfirmado");
    expect(together.asked).toBe("confirmacao");
  });

  test("after the price changed asks again with the new one, and places nothing", () => {
    const shown = turn(INITIAL_STATE, EVERYTHING);
    const dearer: Facts = {
      ...FACTS,
      cardapio: {
        ...FACTS.cardapio,
        produtos: FACTS.cardapio.produtos.map((produto) =>
          produto.codigo === "coca-2l" && "preco" in produto ? { ...produto, preco: 1600 } : produto,
        ),
      },
    };
    const confirmed = turn(shown.state, [accept], dearer);
    expect(confirmed.events).toContainEqual({ tipo: "ResumoMudou", antes: 7390, agora: 7490 });
    expect(confirmed.asked).toBe("confirmacao");
    expect(turn(confirmed.state, [accept], dearer).effects.map(({ tipo }) => tipo)).toContain("WritePedido");
  });

  test("is not made by 'no', which asks what is wrong", () => {
    const refused = conversation(EVERYTHING, [decline]);
    expect(refused.asked).toBe("o_que_mudar");
    expect(refused.effects).toEqual([]);
    const changed = turn(refused.state, [
      { tipo: "RemoveItem", alvo: { tipo: "linhas", linhaIds: [2], unidades: null }, evidence },
    ]);
    expect(changed.asked).toBe("confirmacao");
  });

  test("when the shop has closed in between asks for a time instead", () => {
    const shown = turn(INITIAL_STATE, EVERYTHING);
    const closed: Facts = {
      ...FACTS,
      horarios: { ...FACTS.horarios, semana: { 5: [{ abreMin: 18 * 60, fechaMin: 23 * 60 }] } },
    };
    const confirmed = turn(shown.state, [accept], closed);
    expect(tipos(confirmed.events)).not.toContain("PedidoConfirmado");
    expect(confirmed.asked).toBe("horario");
    expect(turn(confirmed.state, [accept], closed).asked).toBe("confirmacao");
  });
});

describe("what cannot be sold", () => {
  test("a sabor that is switched off is said, and the pizza waits for another", () => {
    const refused = turn(INITIAL_STATE, [add(pizza({ sabores: ["camarao"] }))]);
    expect(refused.events).toContainEqual({
      tipo: "ProdutoIndisponivel",
      produtoId: idOf("sabor", "camarao"),
    });
    expect(refused.asked).toBe("sabor");
  });

  test("more sabores than the tamanho takes are never dropped in silence", () => {
    const refused = turn(INITIAL_STATE, [
      add(pizza({ tamanhoId: tamanho("broto"), sabores: ["calabresa", "atum"] })),
    ]);
    expect(tipos(refused.events)).toContain("SaboresDemais");
    expect(refused.asked).toBe("sabores_demais");
    const larger = turn(refused.state, [
      {
        tipo: "ChangeItem",
        alvo: { tipo: "linhas", linhaIds: [1], unidades: null },
        mudancas: [{ campo: "tamanho", tamanhoId: tamanho("media") }],
        evidence,
      },
    ]);
    expect(larger.asked).toBe("mais_algo");
  });

  test("a swap for something that is off keeps what was there", () => {
    const started = turn(INITIAL_STATE, [calabresa]);
    const swapped = turn(started.state, [
      {
        tipo: "ChangeItem",
        alvo: { tipo: "linhas", linhaIds: [1], unidades: null },
        mudancas: [
          {
            campo: "troca_sabor",
            deProdutoId: idOf("sabor", "calabresa"),
            para: certa(idOf("sabor", "camarao")),
          },
        ],
        evidence,
      },
    ]);
    expect(swapped.state.carrinho).toEqual(started.state.carrinho);
    expect(tipos(swapped.events)).toContain("ProdutoIndisponivel");
  });

  test("an absurd quantity is asked about, and one too large for the bot goes to a person", () => {
    const asked = turn(INITIAL_STATE, [{ ...calabresa, quantidade: 100 } as Command]);
    expect([asked.asked, asked.state.carrinho]).toEqual(["quantidade", []]);
    expect(turn(asked.state, [accept]).effects).toContainEqual({
      tipo: "NotifyTeam",
      motivo: "quantidade_grande",
    });
  });

  test("an item that was switched off while it lay in the carrinho is taken out with a word before the confirmation", () => {
    const shown = turn(INITIAL_STATE, EVERYTHING);
    const off: Facts = {
      ...FACTS,
      cardapio: {
        ...FACTS.cardapio,
        produtos: FACTS.cardapio.produtos.map((produto) =>
          produto.codigo === "coca-2l" ? { ...produto, disponivel: false } : produto,
        ),
      },
    };
    const confirmed = turn(shown.state, [accept], off);
    expect(tipos(confirmed.events)).toEqual(expect.arrayContaining(["ProdutoIndisponivel", "ItemRemovido"]));
    expect(tipos(confirmed.events)).not.toContain("PedidoConfirmado");
  });
});

describe("stock", () => {
  const counted = (left: number): Facts => ({
    ...FACTS,
    cardapio: {
      ...FACTS.cardapio,
      produtos: FACTS.cardapio.produtos.map((produto) =>
        produto.codigo === "calabresa" && produto.tipo === "sabor"
          ? { ...produto, estoqueDozeAvos: left }
          : produto,
      ),
    },
  });
  const sabor = idOf("sabor", "calabresa");
  const moves = (result: ReturnType<typeof turn>) =>
    result.effects.filter(({ tipo }) => tipo === "MoveEstoque");

  test("is taken by the share of the pizza and given back by the difference", () => {
    const half = turn(INITIAL_STATE, [add(pizza({ sabores: ["calabresa", "atum"] }), 2)], counted(24));
    expect(moves(half)).toEqual([{ tipo: "MoveEstoque", produtoId: sabor, deltaDozeAvos: -12 }]);
    const fewer = turn(
      half.state,
      [{ tipo: "RemoveItem", alvo: { tipo: "linhas", linhaIds: [1], unidades: 1 }, evidence }],
      counted(12),
    );
    expect(moves(fewer)).toEqual([{ tipo: "MoveEstoque", produtoId: sabor, deltaDozeAvos: 6 }]);
  });

  test("that is short refuses the addition and changes nothing", () => {
    const refused = turn(INITIAL_STATE, [{ ...calabresa, quantidade: 3 } as Command], counted(24));
    expect(refused.events).toContainEqual({ tipo: "EstoqueInsuficiente", produtoId: sabor, restam: 2 });
    expect([refused.state.carrinho, moves(refused)]).toEqual([[], []]);
  });

  test("held by a carrinho is the pedido's once it is placed: nothing is moved then", () => {
    const shown = turn(INITIAL_STATE, EVERYTHING, counted(12));
    const placed = turn(shown.state, [accept], counted(0));
    expect(moves(placed)).toEqual([]);
    expect(placed.effects.find(({ tipo }) => tipo === "WritePedido")).toMatchObject({
      pedido: { reserva: { [sabor]: 12 } },
    });
    expect(placed.state.reserva).toEqual({});
  });

  test("of a carrinho that is given up, and of a pedido that is cancelled, comes back whole", () => {
    const started = turn(INITIAL_STATE, [calabresa], counted(12));
    expect(moves(turn(started.state, [{ tipo: "CancelPedido", evidence }], counted(0)))).toEqual([
      { tipo: "MoveEstoque", produtoId: sabor, deltaDozeAvos: 12 },
    ]);
    const pedido = {
      id: 7,
      numero: 3,
      status: "confirmado",
      tipoEntrega: "entrega",
      reserva: { [sabor]: 12 },
    } as const;
    const cancelled = turn(INITIAL_STATE, [
      { tipo: "PedidoStatusChanged", pedido, para: "cancelado", motivo: "sem forno" },
    ]);
    expect(moves(cancelled)).toEqual([{ tipo: "MoveEstoque", produtoId: sabor, deltaDozeAvos: 12 }]);
  });

  test("is not moved for what the owner does not count", () => {
    expect(moves(turn(INITIAL_STATE, [calabresa]))).toEqual([]);
  });
});

describe("money at the door", () => {
  test("a note below the total is refused, and asked for again", () => {
    const short = conversation([calabresa, endereco("centro"), dinheiro], [troco(5000)]);
    expect(short.events).toContainEqual({ tipo: "TrocoInsuficiente", trocoPara: 5000, total: 5890 });
    expect(short.asked).toBe("troco");
  });

  test("a note that no longer covers a larger total is asked for again", () => {
    const enough = conversation([calabresa, endereco("centro"), dinheiro, troco(6000)]);
    expect(enough.asked).toBe("confirmacao");
    expect(turn(enough.state, [coca]).asked).toBe("troco");
  });

  test("an order below the bairro's minimum waits for more", () => {
    const small = conversation([coca, endereco("barao-geraldo"), dinheiro]);
    expect(small.asked).toBe("pedido_minimo");
    expect(turn(small.state, [calabresa]).asked).toBe("troco");
  });

  test("splitting the payment calls a person, and the bot is quiet", () => {
    const split = conversation(
      [calabresa],
      [{ tipo: "SetPagamento", pagamento: { tipo: "dividido" }, evidence }],
    );
    expect(split.effects).toEqual(
      expect.arrayContaining([{ tipo: "PauseBot" }, { tipo: "NotifyTeam", motivo: "pagamento_dividido" }]),
    );
    expect(split.asked).toBeNull();
  });
});

describe("a place that is not served", () => {
  test("is refused with retirada as the way out, and never costs R$ 0,00", () => {
    const sousas = FACTS.bairros.find(({ nome }) => nome === "Sousas")?.id ?? -1;
    const out: Command = {
      tipo: "SetEndereco",
      endereco: { ...nothing, rua: "Rua A", numero: "1", bairro: { tipo: "certo", bairroId: sousas } },
      evidence,
    };
    const refused = conversation([calabresa], [out]);
    expect(refused.asked).toBe("fora_de_area");
    expect(refused.state.endereco.rua).toBeNull();
    const pickup = turn(refused.state, [accept]);
    expect([pickup.state.tipoEntrega, pickup.asked]).toEqual(["retirada", "mais_algo"]);
  });
});

describe("people", () => {
  test("three misunderstandings in a row call one; anything understood starts the count anew", () => {
    const unclear: Command = { tipo: "Unclear", palavras: "xpto" };
    expect(conversation([unclear], [unclear], [unclear]).effects).toContainEqual({
      tipo: "NotifyTeam",
      motivo: "nao_entendeu",
    });
    expect(conversation([unclear], [unclear], [calabresa], [unclear]).state.naoEntendidas).toBe(1);
  });

  test("a question that was understood starts the count anew as well", () => {
    const unclear: Command = { tipo: "Unclear", palavras: "xpto" };
    const asked: Command = { tipo: "AskCardapio", secao: "tudo" };
    const last = conversation([unclear], [unclear], [asked], [unclear], [unclear]);
    expect([last.state.naoEntendidas, last.state.humanoChamado]).toEqual([2, false]);
  });

  test("two misunderstandings in a row with nothing open offer the cardapio and a person, by number", () => {
    const unclear: Command = { tipo: "Unclear", palavras: "xpto" };
    expect(conversation([unclear]).asked).toBe("item");
    const twice = conversation([unclear], [unclear]);
    expect(twice.asked).toBe("nao_entendi");
    const choose = (opcaoId: string): Command => ({ tipo: "Choose", opcaoId, evidence });
    expect(turn(twice.state, [choose("cardapio")]).events).toContainEqual({
      tipo: "InformacaoPedida",
      comando: { tipo: "AskCardapio", secao: "tudo" },
    });
    expect(turn(twice.state, [choose("pessoa")]).effects).toContainEqual({
      tipo: "NotifyTeam",
      motivo: "pediu",
    });
  });

  test("a carrinho left for hours is given up, and said", () => {
    const started = turn(INITIAL_STATE, [calabresa]);
    const later = turn(started.state, [{ tipo: "Greet" }], { ...FACTS, agora: FACTS.agora + 121 * 60_000 });
    expect(tipos(later.events)).toContain("ConversaRecomecada");
    expect(later.state.carrinho).toEqual([]);
  });
});
