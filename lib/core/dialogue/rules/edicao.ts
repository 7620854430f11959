import type { Command, PedidoEditavel } from "@/lib/core/dialogue/command";
import { decide } from "@/lib/core/dialogue/decide";
import type { Event, PedidoFechado, ProvedorPagamento, RecusaEdicao } from "@/lib/core/dialogue/event";
import { evolve } from "@/lib/core/dialogue/evolve";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteAgreed } from "@/lib/core/dialogue/quote-state";
import { ENDERECO_VAZIO, INITIAL_STATE, type State } from "@/lib/core/dialogue/state";
import { reservaDe } from "@/lib/core/pedido/reserva";
import { isPedidoAlteravel } from "@/lib/core/pedido/status-pedido";

/**
 * The team changes the lines of a placed pedido, by the rules a customer's carrinho has: what cannot be sold, or is not left, is
 * refused, and then nothing of it is changed. What the bank has a charge for keeps its total, or gets a new charge.
 */
export function editPedido(
  facts: Facts,
  { pedido, mudancas, trocoPara }: Extract<Command, { tipo: "EditPedido" }>,
): readonly Event[] {
  if (!isPedidoAlteravel(pedido.status)) return refuse({ motivo: "na_cozinha" });
  const edited = apply(carrinhoDo(pedido), facts, mudancas);
  if (edited.recusas.length > 0) return refuse({ motivo: "itens", eventos: edited.recusas });
  const { state } = edited;
  if (state.carrinho.length === 0) return refuse({ motivo: "vazio" });
  const quote = quoteAgreed(state, facts, pedido);
  if (quote.abertas.length > 0 || quote.taxa.centavos === null) return refuse({ motivo: "incompleto" });
  if (trocoPara !== null && trocoPara < quote.total) return refuse({ motivo: "troco", total: quote.total });
  const isSameTotal = quote.total === pedido.total;
  if (!isSameTotal && pedido.cobra === "pix_pago") return refuse({ motivo: "pago" });
  const isAwaiting = !isSameTotal && pedido.cobra === "pix_pendente";
  if (isAwaiting && pedido.status !== "novo") return refuse({ motivo: "pix_pendente" });
  const fechado = close(pedido, state, facts, { quote, trocoPara });
  return [{ tipo: "PedidoAlterado", antes: pedido, fechado, comoNovo: isAwaiting, em: facts.agora }];
}

function refuse(recusa: RecusaEdicao): readonly Event[] {
  return [{ tipo: "EdicaoRecusada", recusa }];
}

/** The pedido as the carrinho it was. */
function carrinhoDo(pedido: PedidoEditavel): State {
  const { carrinho, reserva, tipoEntrega, endereco, pagamento, agendadoPara, cupom } = pedido;
  return {
    ...INITIAL_STATE,
    carrinho,
    reserva,
    tipoEntrega,
    pagamento,
    agendadoPara,
    endereco: endereco ?? ENDERECO_VAZIO,
    cupom: cupom?.codigo ?? null,
    proximaLinhaId: Math.max(0, ...carrinho.map(({ linhaId }) => linhaId)) + 1,
  };
}

type Edited = { readonly state: State; readonly recusas: readonly Event[] };

/** Whoever is at the counter knows what they do: the limit is only what no hand means. */
const MAX_QUANTIDADE = 99;

function apply(before: State, facts: Facts, mudancas: readonly Command[]): Edited {
  const generous = { ...facts, limites: { ...facts.limites, maxQuantidadeItem: MAX_QUANTIDADE } };
  return mudancas.reduce<Edited>(
    ({ state, recusas }, mudanca) => {
      const events = decide(state, generous, mudanca);
      const refused = events.filter(({ tipo }) => !DONE.has(tipo));
      return { state: events.reduce(evolve, state), recusas: [...recusas, ...refused] };
    },
    { state: before, recusas: [] },
  );
}

const DONE: ReadonlySet<Event["tipo"]> = new Set(["ItemAdicionado", "ItemAlterado", "ItemRemovido"]);

function close(
  pedido: PedidoEditavel,
  { carrinho }: State,
  { cardapio }: Facts,
  agreed: Pick<PedidoFechado, "quote" | "trocoPara">,
): PedidoFechado {
  const { tipoEntrega, endereco, nome, pagamento, agendadoPara, cupom, previsto, cobra } = pedido;
  return {
    ...agreed,
    linhas: carrinho,
    reserva: reservaDe(cardapio, carrinho),
    tipoEntrega,
    endereco,
    nome,
    pagamento,
    agendadoPara,
    cupomId: cupom?.id ?? null,
    previsto,
    cobranca: PROVEDOR[cobra],
  };
}

const PROVEDOR: Readonly<Record<PedidoEditavel["cobra"], ProvedorPagamento>> = {
  na_entrega: "na_entrega",
  pix_estatico: "pix_estatico",
  pix_pendente: "mercadopago",
  pix_pago: "mercadopago",
  pix_encerrado: "mercadopago",
};
