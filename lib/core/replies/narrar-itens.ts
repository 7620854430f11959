import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { findLinha, type State } from "@/lib/core/dialogue/state";
import { formatReais } from "@/lib/core/pedido/centavos";
import type { Linha } from "@/lib/core/pedido/item";
import { linhaTexto } from "./linha-texto";
import { nomeDaLinha } from "./nome-da-linha";

/** What became of the carrinho, each line once, as it stands at the end of the turn. */
export function narrarItens(events: readonly Event[], state: State, facts: Facts): readonly string[] {
  if (events.some(({ tipo }) => tipo === "PedidoConfirmado" || tipo === "CarrinhoDescartado")) return [];
  const changed = changedLinhas(events, state);
  const removed = events.flatMap((event) =>
    event.tipo === "ItemRemovido" ? [removedTexto(event, facts)] : [],
  );
  const added = events.some(({ tipo }) => tipo === "ItemAdicionado" || tipo === "PedidoRepetido");
  const noted = changed.map((linha) => linhaTexto(linha, facts.cardapio));
  const heading = added ? "Anotado:" : "Certo, ficou assim:";
  return [
    ...(removed.length === 0 ? [] : [removed.join("\n")]),
    ...(noted.length === 0 ? [] : [[heading, ...noted].join("\n")]),
    ...subtotal(events, state, facts, noted.length + removed.length),
  ];
}

function changedLinhas(events: readonly Event[], state: State): readonly Linha[] {
  const ids = events.flatMap((event) => {
    if (event.tipo === "ItemAdicionado" || event.tipo === "ItemAlterado") return [event.linha.linhaId];
    return event.tipo === "PedidoRepetido" ? event.linhas.map(({ linhaId }) => linhaId) : [];
  });
  return [...new Set(ids)].map((id) => findLinha(state, id)).filter((linha) => linha !== null);
}

function removedTexto({ linha, quantidade }: Extract<Event, { tipo: "ItemRemovido" }>, facts: Facts): string {
  return `Tirei ${quantidade}x ${nomeDaLinha(linha, facts.cardapio)}.`;
}

/** The sum so far, when something changed and there is more than one line to add up. */
function subtotal(events: readonly Event[], state: State, facts: Facts, told: number): readonly string[] {
  const asksConfirmation = events.some(
    (event) => event.tipo === "Perguntou" && event.pergunta.tipo === "confirmacao",
  );
  const quote = quoteState(state, facts);
  if (told === 0 || asksConfirmation || quote.abertas.length > 0 || quote.linhas.length < 2) return [];
  return [`Até agora: ${formatReais(quote.subtotal)}`];
}
