import type { Instante } from "@/lib/core/loja/abertura";
import { situacao } from "@/lib/core/loja/operacao";
import { isPerguntaDeAvaliacao } from "./avaliacao";
import type { Facts } from "./facts";
import type { State } from "./state";

/**
 * When a routine should next look at this conversation; null is never. Kept with each commit, so that finding who is due is
 * one look at an index, and a precise timer can be set for the same instant.
 */
export type Timers = { readonly carrinhoEm: Instante | null; readonly estadoVelhoEm: Instante | null };

export function timersOf(state: State, facts: Facts): Timers {
  const desde = paradaDesde(state, facts);
  if (desde === null) return { carrinhoEm: null, estadoVelhoEm: null };
  const carrinhoMin = esperaMin(state, facts);
  return {
    carrinhoEm: carrinhoMin === null ? null : desde + carrinhoMin * MINUTE,
    estadoVelhoEm: isBlank(state) ? null : desde + validadeMin(state, facts) * MINUTE,
  };
}

/** How long the next step with a carrinho, or with a pedido that waits for its Pix, waits; null where there is neither. */
function esperaMin(state: State, facts: Facts): number | null {
  const { lembreteCarrinhoMin, expiraCarrinhoMin, lembretePixMin, pixExpiraMin } = facts.limites;
  if (state.humanoChamado || (state.carrinho.length === 0 && !state.aguardandoPix)) return null;
  const isReminder = isReminderWanted(state, facts);
  if (state.carrinho.length > 0) return isReminder ? lembreteCarrinhoMin : expiraCarrinhoMin;
  return isReminder ? lembretePixMin : pixExpiraMin + PIX_GRACE_MIN;
}

/** The bank says by itself that a charge has run out; only should it not, the pedido is cancelled without it. */
export const PIX_GRACE_MIN = 5;

/** Reminded once, only who may be written to, and only while something can come of it. */
export function isReminderWanted(state: State, facts: Facts): boolean {
  const canBePlaced = state.agendadoPara !== null || situacao(facts).aberta;
  return !state.lembrado && !facts.cliente.semLembretes && canBePlaced;
}

/** Minutes since the customer, or a person of the restaurante, last said something. */
export function paradaHaMin(state: State, facts: Facts): number {
  const desde = paradaDesde(state, facts);
  return desde === null ? 0 : (facts.agora - desde) / MINUTE;
}

/** What was half built, and nobody has touched for too long. */
export function isStale(state: State, facts: Facts): boolean {
  return !isBlank(state) && paradaHaMin(state, facts) > validadeMin(state, facts);
}

function paradaDesde({ ultimaAtividade }: State, { conversa }: Facts): Instante | null {
  return ultimaAtividade === null ? null : Math.max(ultimaAtividade, conversa.humanoEm ?? 0);
}

function isBlank({ carrinho, pendente }: State): boolean {
  return carrinho.length === 0 && pendente === null;
}

/** A grade may come the next morning; it is in nobody's way until then. */
function validadeMin(state: State, { limites }: Facts): number {
  return isPerguntaDeAvaliacao(state)
    ? Math.max(AVALIACAO_ABERTA_MIN, limites.estadoVelhoMin)
    : limites.estadoVelhoMin;
}

const AVALIACAO_ABERTA_MIN = 24 * 60;
const MINUTE = 60_000;
