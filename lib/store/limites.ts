import { z } from "zod";
import type { Limites } from "@/lib/core/dialogue/facts";

const minutos = z.int().positive().optional();

/** `restaurantes.configuracoes`: the settings a restaurante has its own value for. The database refuses any other. */
export const configuracoes = z.object({
  max_qtd_item: z.int().positive().optional(),
  cart_abandoned_reminder_min: minutos,
  cart_abandoned_cancel_min: minutos,
  state_stale_reset_min: minutos,
  human_pause_min: minutos,
  pix_abandoned_reminder_min: minutos,
  pix_abandoned_cancel_min: minutos,
});

/** The limits of one restaurante: its own where it has one, else those of the environment. */
export function limitesOf(own: z.output<typeof configuracoes>, geral: Limites): Limites {
  return {
    maxQuantidadeItem: own.max_qtd_item ?? geral.maxQuantidadeItem,
    estadoVelhoMin: own.state_stale_reset_min ?? geral.estadoVelhoMin,
    lembreteCarrinhoMin: own.cart_abandoned_reminder_min ?? geral.lembreteCarrinhoMin,
    expiraCarrinhoMin: own.cart_abandoned_cancel_min ?? geral.expiraCarrinhoMin,
    lembretePixMin: own.pix_abandoned_reminder_min ?? geral.lembretePixMin,
    pixExpiraMin: own.pix_abandoned_cancel_min ?? geral.pixExpiraMin,
    pausaHumanoMin: own.human_pause_min ?? geral.pausaHumanoMin,
  };
}
