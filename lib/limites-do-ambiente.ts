import type { Limites } from "@/lib/core/dialogue/facts";
import { env } from "@/lib/env";

/** The limits of every restaurante that has none of its own. */
export function limitesDoAmbiente(): Limites {
  const settings = env();
  return {
    maxQuantidadeItem: settings.MAX_QTD_ITEM,
    estadoVelhoMin: settings.STATE_STALE_RESET_MIN,
    lembreteCarrinhoMin: settings.CART_ABANDONED_REMINDER_MIN,
    expiraCarrinhoMin: settings.CART_ABANDONED_CANCEL_MIN,
    lembretePixMin: settings.PIX_ABANDONED_REMINDER_MIN,
    pixExpiraMin: settings.PIX_ABANDONED_CANCEL_MIN,
    pausaHumanoMin: settings.HUMAN_PAUSE_MIN,
  };
}
