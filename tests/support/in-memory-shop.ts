import { awaitingOf } from "@/evals/awaiting";
import { enderecoFrom, placedOrder } from "@/evals/order-shapes";
import type { LastOrder, PlacedOrder, ShopAnswer } from "@/evals/protocol";
import type { Command } from "@/lib/core/dialogue/command";
import { closeTurn, openTurn, type Step, step } from "@/lib/core/dialogue/converse";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts, PedidoAberto, UltimoPedido } from "@/lib/core/dialogue/facts";
import type { IncomingMessage } from "@/lib/core/dialogue/message";
import { pedidoAbertoOf } from "@/lib/core/dialogue/pedido-aberto";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { tidy } from "@/lib/core/dialogue/tidy";
import { parseMessage } from "@/lib/core/parser/parse-message";
import { say } from "@/lib/core/replies/say";
import type { MenuFile } from "@/lib/store/menu-file";
import { factsFromMenu } from "./facts-from-menu";
import { cartFromLinhas, linhasFromCart } from "./protocol-cart";

/** A shop in memory with one customer: the real parser, core and replies; only storing is left out. */
export type InMemoryShop = {
  readonly send: (texto: string) => ShopAnswer;
  /** Understood by somebody else than the parser alone. */
  readonly sendUnderstood: (texto: string, understand: Hearer) => Promise<ShopAnswer>;
};

export function openShop(menu: MenuFile, clock: string, lastOrder: LastOrder | null = null): InMemoryShop {
  const base = factsFromMenu(menu, clock);
  let state: State = INITIAL_STATE;
  let pedidoAberto: PedidoAberto | null = null;
  let cancelled = false;
  let messageId = 0;
  const orders: PlacedOrder[] = [];
  const ultimoPedido = lastOrder === null ? null : ultimoFrom(lastOrder, base);
  const record = (event: Event) => {
    if (event.tipo === "PedidoConfirmado") {
      orders.push(placedOrder({ ...event.pedido, total: event.pedido.quote.total }, base));
      pedidoAberto = pedidoAbertoOf(event.pedido, orders.length);
    }
    if (isCancellation(event)) orders.pop();
    if (isCancellation(event) || event.tipo === "CarrinhoDescartado") cancelled = true;
  };
  const begin = (texto: string): Begun => {
    const facts: Facts = {
      ...base,
      cliente: { ...base.cliente, ultimoPedido, pedidoAberto },
      conversa: { quieta: state.humanoChamado, humanoEm: null },
    };
    const opened = openTurn(state, facts);
    return { before: state, facts, opened, message: { id: ++messageId, tipo: "texto", texto } };
  };
  const finish = (begun: Begun, commands: readonly Command[]): ShopAnswer => {
    const { before, facts } = begun;
    const turn = endTurn(begun, commands);
    state = turn.state;
    for (const event of turn.events) record(event);
    return {
      messages: say({ before, state, facts, events: turn.events }).map((reply) => reply.texto),
      awaiting: awaitingOf(state, turn.events),
      cart: cartFromLinhas(state.carrinho, facts),
      orders: [...orders],
      handoff: state.humanoChamado,
      cancelled,
    };
  };
  return {
    send(texto) {
      const begun = begin(texto);
      return finish(begun, parseMessage(begun.message, begun.facts, begun.opened.state).commands);
    },
    async sendUnderstood(texto, understand) {
      const begun = begin(texto);
      return finish(begun, await understand(begun.message, begun.facts, begun.opened.state));
    },
  };
}

type TextMessage = Extract<IncomingMessage, { tipo: "texto" }>;

/** Says what a message asks for, by whatever means. */
type Hearer = (message: TextMessage, facts: Facts, state: State) => Promise<readonly Command[]>;

type Begun = {
  readonly before: State;
  readonly facts: Facts;
  readonly opened: Step;
  readonly message: TextMessage;
};

function isCancellation(event: Event): boolean {
  return event.tipo === "PedidoAndou" && event.para === "cancelado";
}

/** One message as one turn. A person who was called is quiet in no test: the bot says nothing more then. */
function endTurn({ facts, opened, message }: Begun, commands: readonly Command[]): Step {
  const stepped = step(opened.state, facts, tidy(commands, message, opened.state));
  const heard = [...opened.events, ...stepped.events];
  const closed = closeTurn(stepped.state, facts, heard);
  return { state: closed.state, events: [...heard, ...closed.events] };
}

function ultimoFrom({ cart, fulfillment, address, payment }: LastOrder, facts: Facts): UltimoPedido {
  const carrinho = linhasFromCart(cart, facts);
  return {
    carrinho,
    tipoEntrega: fulfillment,
    endereco: address ? enderecoFrom(address, facts) : null,
    pagamento: payment,
    precos: {},
  };
}
