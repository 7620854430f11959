import type { Command } from "@/lib/core/dialogue/command";
import { closeTurn, step } from "@/lib/core/dialogue/converse";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
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

/** A message in its context, not understood yet. */
export type Heard = {
  readonly facts: Facts;
  readonly before: State;
  readonly message: { readonly id: number; readonly tipo: "texto"; readonly texto: string };
};

/** Understands one message in its context as the product would, model off, and answers in the evaluation's terms. */
export function understand(ctx: MessageContext, text: string, shop: Facts): Understanding {
  const heard = hear(ctx, text, shop);
  const since = performance.now();
  const parsed = parseMessage(heard.message, heard.facts, heard.before);
  const ms = performance.now() - since;
  return { ...predict(ctx, heard, parsed.commands), leftover: parsed.leftover, ms };
}

/** The message as it reaches whoever understands it. */
export function hear(ctx: MessageContext, texto: string, shop: Facts): Heard {
  const facts: Facts = { ...shop, cliente: clienteFromContext(ctx, shop) };
  return { facts, before: stateFromContext(ctx, facts), message: { id: 1, tipo: "texto", texto } };
}

/** What becomes of the message when this is what was understood. */
export function predict(
  ctx: MessageContext,
  { facts, before, message }: Heard,
  understood: readonly Command[],
): Pick<Understanding, "prediction" | "commands"> {
  const commands = tidy(understood, message, before);
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
  return { prediction, commands };
}
