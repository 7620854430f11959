import { type Instante, instanteLocal, relogioLocal } from "@/lib/core/loja/abertura";

/** Since when a pedido is of "today": midnight by the shop's clock, but never less than the last hours, because a Friday goes on after midnight. */
export function startOfNight(fuso: string, agora: Instante): Instante {
  const midnight = instanteLocal(fuso, relogioLocal(fuso, agora).data, 0);
  return Math.min(midnight, agora - NIGHT_MS);
}

const NIGHT_MS = 8 * 60 * 60 * 1_000;
