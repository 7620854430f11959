import type { Event } from "@/lib/core/dialogue/event";
import { evolve } from "@/lib/core/dialogue/evolve";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { findProduto } from "@/lib/core/pedido/cardapio";
import { DOZE_AVOS } from "@/lib/core/pedido/fracao";
import { diferencaReserva, reservaDe } from "@/lib/core/pedido/reserva";

/**
 * The events as they are when the stock allows them; else only why not. What this carrinho already holds is its own:
 * only the difference must be left on the shelf.
 */
export function withinEstoque(state: State, facts: Facts, events: readonly Event[]): readonly Event[] {
  const after = events.reduce(evolve, state);
  const needed = reservaDe(facts.cardapio, after.carrinho);
  const shortages = diferencaReserva(state.reserva, needed).flatMap(({ produtoId, deltaDozeAvos }) => {
    const left = findProduto(facts.cardapio, produtoId)?.estoqueDozeAvos ?? null;
    if (left === null || left + deltaDozeAvos >= 0) return [];
    const restam = Math.floor(left / DOZE_AVOS);
    return [{ tipo: "EstoqueInsuficiente", produtoId, restam } as const];
  });
  return shortages.length > 0 ? shortages : events;
}
