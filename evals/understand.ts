import type { Command } from "@/lib/core/dialogue/command";
import { closeTurn, step } from "@/lib/core/dialogue/converse";
import type { Facts } from "@/lib/core/dialogue/facts";
import { tidy } from "@/lib/core/dialogue/tidy";
import { parseMessage } from "@/lib/core/parser/parse-message";
import { cartFromLinhas } from "@/tests/support/protocol-cart";
import { clarifyOf, intentsOf, slotsOf } from "./prediction";
import type { MessageContext, Prediction } from "./protocol";
import { clienteFromContext, stateFromContext } from "./state-from-context";

export type Understanding = {
  readonly prediction: Prediction;
  readonly commands: readonly Command[];
  readonly leftover: readonly string[];
  /** Milliseconds of parseMessage alone. */
  readonly ms: number;
};

/** Understands one message in its context as the product would, model off, and answers in the evaluation's terms. */
export function understand(ctx: MessageContext, text: string, shop: Facts): Understanding {
  const facts: Facts = { ...shop, cliente: clienteFromContext(ctx, shop) };
  const before = stateFromContext(ctx, facts);
  const message = { id: 1, tipo: "texto", texto: text } as const;
  const since = performance.now();
  const parsed = parseMessage(message, facts, before);
  const ms = performance.now() - since;
  const commands = tidy(parsed.commands, message, before);
  const stepped = step(before, facts, commands);
  const closed = closeTurn(stepped.state, facts, stepped.events);
  const outcome = { facts, before, commands, events: [...stepped.events, ...closed.events] };
  // A pedido that was given up is not an emptied cart: what it held is still what was given up.
  const gaveUp = outcome.events.some(({ tipo }) => tipo === "CarrinhoDescartado");
  const wasPlaced = outcome.events.some(({ tipo }) => tipo === "PedidoConfirmado");
  const carrinho = cartFromLinhas(closed.state.carrinho, facts);
  const prediction: Prediction = {
    intents: intentsOf(outcome),
    cart: gaveUp || wasPlaced ? ctx.cart : ctx.state === "placed" ? [...ctx.cart, ...carrinho] : carrinho,
    slots: slotsOf(outcome),
    clarify: clarifyOf(outcome),
  };
  return { prediction, commands, leftover: parsed.leftover, ms };
}
