import type { Command } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import { quoteState } from "@/lib/core/dialogue/quote-state";
import type { State } from "@/lib/core/dialogue/state";
import { findCupom, recusaDoCupom } from "@/lib/core/pedido/cupom";

/**
 * Puts a cupom on the pedido, in place of the one before: one at a time. Short of its minimum it is kept, and counts
 * as soon as the items come to it; for any other reason it is refused.
 */
export function applyCupom(
  state: State,
  facts: Facts,
  { codigo }: Extract<Command, { tipo: "ApplyCupom" }>,
): readonly Event[] {
  const cupom = findCupom(facts.cupons, codigo);
  const { subtotal } = quoteState(state, facts);
  const recusa = recusaDoCupom(cupom, { agora: facts.agora, jaPediu: facts.cliente.jaPediu, subtotal });
  const antes = state.cupom === cupom?.codigo ? null : state.cupom;
  const aplicado: readonly Event[] =
    cupom === null ? [] : [{ tipo: "CupomAplicado", codigo: cupom.codigo, antes }];
  if (recusa === null) return aplicado;
  const recusado: Event = { tipo: "CupomRecusado", codigo: codigo.toUpperCase(), recusa };
  return recusa.motivo === "minimo" ? [...aplicado, recusado] : [recusado];
}
