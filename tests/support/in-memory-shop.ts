import { awaitingOf } from "@/evals/awaiting";
import { enderecoFrom, placedOrder } from "@/evals/order-shapes";
import type { LastOrder, PlacedOrder, ShopAnswer } from "@/evals/protocol";
import { closeTurn, openTurn, step } from "@/lib/core/dialogue/converse";
import type { Event, PedidoFechado } from "@/lib/core/dialogue/event";
import type { Facts, PedidoAberto, UltimoPedido } from "@/lib/core/dialogue/facts";
import { INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { tidy } from "@/lib/core/dialogue/tidy";
import { parseMessage } from "@/lib/core/parser/parse-message";
import { say } from "@/lib/core/replies/say";
import { factsFromMenu } from "./facts-from-menu";
import type { MenuFile } from "./menu-file";
import { cartFromLinhas, linhasFromCart } from "./protocol-cart";

/** A shop in memory with one customer: the real parser, core and replies; only storing is left out. */
export type InMemoryShop = { readonly send: (texto: string) => ShopAnswer };

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
      pedidoAberto = abertoFrom(event.pedido, orders.length);
    }
    if (isCancellation(event)) orders.pop();
    if (isCancellation(event) || event.tipo === "CarrinhoDescartado") cancelled = true;
  };
  return {
    send(texto) {
      const facts: Facts = { ...base, cliente: { ...base.cliente, ultimoPedido, pedidoAberto } };
      const before = state;
      const turn = runTurn(before, facts, { id: ++messageId, texto });
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
    },
  };
}

function isCancellation(event: Event): boolean {
  return event.tipo === "PedidoAndou" && event.para === "cancelado";
}

/** One message as one turn. A person who was called is quiet in no test: the bot says nothing more then. */
function runTurn(state: State, facts: Facts, { id, texto }: { id: number; texto: string }) {
  const opened = openTurn(state, facts);
  const message = { id, tipo: "texto", texto } as const;
  const { commands } = parseMessage(message, facts, opened.state);
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
  };
}

function abertoFrom(pedido: PedidoFechado, id: number): PedidoAberto {
  const { tipoEntrega, quote, linhas, reserva } = pedido;
  return { id, numero: id, status: "confirmado", tipoEntrega, total: quote.total, carrinho: linhas, reserva };
}
