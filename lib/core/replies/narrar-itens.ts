import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import { findLinha, type State } from "@/lib/core/dialogue/state";
import { formatReais } from "@/lib/core/pedido/centavos";
import type { Linha } from "@/lib/core/pedido/item";
import { linhaTexto } from "./linha-texto";
import { nomeDaLinha } from "./nome-da-linha";

/** What became of the carrinho, each line once, as it stands at the end of the turn; a resumo says it all by itself. */
export function narrarItens(events: readonly Event[], state: State, facts: Facts): readonly string[] {
  if (events.some(({ tipo }) => tipo === "PedidoConfirmado" || tipo === "CarrinhoDescartado")) return [];
  const removed = events.flatMap((event) =>
    event.tipo === "ItemRemovido" ? [removedTexto(event, facts)] : [],
  );
  const noted = asksConfirmation(events) ? [] : notedTexto(events, state, facts);
  const emptied = events.some(({ tipo }) => tipo === "CarrinhoEsvaziado") ? ["Pronto, tirei tudo."] : [];
  return [...emptied, ...(removed.length === 0 ? [] : [removed.join("\n")]), ...noted];
}

function asksConfirmation(events: readonly Event[]): boolean {
  return events.some((event) => event.tipo === "Perguntou" && event.pergunta.tipo === "confirmacao");
}

function notedTexto(events: readonly Event[], state: State, facts: Facts): readonly string[] {
  const lines = changedLinhas(events, state).map((linha) => linhaTexto(linha, facts.cardapio));
  if (lines.length === 0) return subtotal(events, state, facts);
  const isNew = events.some(({ tipo }) => tipo === "ItemAdicionado" || tipo === "PedidoRepetido");
  return [
    [isNew ? "Anotado:" : "Certo, ficou assim:", ...lines].join("\n"),
    ...subtotal(events, state, facts),
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

/** The sum so far, when the carrinho changed and there is more than one line to add up. */
function subtotal(events: readonly Event[], state: State, facts: Facts): readonly string[] {
  const hasChanged = events.some(({ tipo }) => CHANGES.has(tipo));
  const quote = quoteState(state, facts);
  if (!hasChanged || quote.abertas.length > 0 || quote.linhas.length < 2) return [];
  return [`Até agora: ${formatReais(quote.subtotal)}`];
}

const CHANGES: ReadonlySet<Event["tipo"]> = new Set([
  "ItemAdicionado",
  "ItemAlterado",
  "ItemRemovido",
  "PedidoRepetido",
]);
