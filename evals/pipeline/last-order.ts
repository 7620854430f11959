import { enderecoFrom } from "@/evals/order-shapes";
import type { LastOrder } from "@/evals/protocol";
import { effectsOf } from "@/lib/core/dialogue/effects";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { ENDERECO_VAZIO, INITIAL_STATE } from "@/lib/core/dialogue/state";
import { reservaDe } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { commitTurn } from "@/lib/store/commit-turn";
import type { ConversaRef } from "@/lib/store/load-turn";
import { runTurn } from "@/lib/turn";
import { linhasFromCart } from "@/tests/support/protocol-cart";
import { loadAt } from "./load-at";

/** Has the customer order this at `atMs` and get it, through the commit that writes every pedido. */
export async function placeLastOrder(ref: ConversaRef, order: LastOrder, atMs: number): Promise<void> {
  const { versao, facts, messages } = await loadAt(ref, atMs);
  const pedido = pedidoFrom(order, facts);
  const events = [{ tipo: "PedidoConfirmado", pedido } as const];
  const committed = await commitTurn(ref, {
    versao,
    agora: atMs,
    facts,
    readMessageIds: messages.map(({ id }) => id),
    commands: [],
    events,
    understoodBy: "nenhum",
    uso: [],
    state: INITIAL_STATE,
    effects: effectsOf(INITIAL_STATE, INITIAL_STATE, events),
    isBotSpeaking: false,
    onlyIfUnspoken: false,
    aviso: null,
    replies: [],
  });
  if (!committed.ok) throw new Error(`the last order was not written: ${committed.motivo}`);
  const onItsWay = order.fulfillment === "entrega" ? "saiu_entrega" : "pronto_retirada";
  for (const para of ["em_preparo", onItsWay, "finalizado"] as const) await move(ref, para, atMs);
}

function pedidoFrom(order: LastOrder, facts: Facts) {
  const linhas = linhasFromCart(order.cart, facts);
  const endereco = order.address ? enderecoFrom(order.address, facts) : ENDERECO_VAZIO;
  const form = { ...INITIAL_STATE, carrinho: linhas, tipoEntrega: order.fulfillment, endereco };
  return {
    linhas,
    quote: quoteState(form, facts),
    reserva: reservaDe(facts.cardapio, linhas),
    tipoEntrega: order.fulfillment,
    endereco: order.fulfillment === "entrega" ? endereco : null,
    nome: null,
    pagamento: order.payment,
    trocoPara: null,
    agendadoPara: null,
    cupomId: null,
    previsto: null,
    cobranca: "na_entrega" as const,
  };
}

/** As the owner does on the board. */
async function move(ref: ConversaRef, para: StatusPedido, atMs: number): Promise<void> {
  const pedido = (await loadAt(ref, atMs)).facts.cliente.pedidoAberto;
  if (pedido === null) throw new Error("the last order is not there");
  const command = { tipo: "PedidoStatusChanged", pedido, para, motivo: null } as const;
  await runTurn(ref, { kind: "command", command }, () => atMs);
}
