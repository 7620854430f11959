import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { env } from "@/lib/env";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** The settings of the server a shop may have its own value for, by the name the database knows them by. */
export const LIMITES = [
  "max_qtd_item",
  "cart_abandoned_reminder_min",
  "cart_abandoned_cancel_min",
  "pix_abandoned_reminder_min",
  "pix_abandoned_cancel_min",
  "state_stale_reset_min",
  "repeat_order_lookback_days",
  "avaliacao_delay_min",
  "human_pause_min",
] as const;
export type Limite = (typeof LIMITES)[number];

/** The shop's own value, or null, and what holds without one. */
export type LimitePainel = {
  readonly nome: Limite;
  readonly proprio: number | null;
  readonly geral: number;
};

export async function loadLimites(restauranteId: number): Promise<readonly LimitePainel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .select("configuracoes")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`the settings could not be read: ${error.code}`);
  const { configuracoes } = row.parse(data);
  return LIMITES.map((nome) => ({
    nome,
    proprio: configuracoes[nome] ?? null,
    geral: env()[ENVIRONMENT[nome]],
  }));
}

/** Null goes back to the server's. What is set last counts, also where two are set at once. */
export async function setLimite(
  { restaurante }: Member,
  nome: Limite,
  valor: number | null,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("set_configuracao", {
    p_restaurante_id: restaurante.id,
    p_nome: nome,
    p_valor: valor,
  });
  return error === null && data === true ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

const ENVIRONMENT = {
  max_qtd_item: "MAX_QTD_ITEM",
  cart_abandoned_reminder_min: "CART_ABANDONED_REMINDER_MIN",
  cart_abandoned_cancel_min: "CART_ABANDONED_CANCEL_MIN",
  pix_abandoned_reminder_min: "PIX_ABANDONED_REMINDER_MIN",
  pix_abandoned_cancel_min: "PIX_ABANDONED_CANCEL_MIN",
  state_stale_reset_min: "STATE_STALE_RESET_MIN",
  repeat_order_lookback_days: "REPEAT_ORDER_LOOKBACK_DAYS",
  avaliacao_delay_min: "AVALIACAO_DELAY_MIN",
  human_pause_min: "HUMAN_PAUSE_MIN",
} as const satisfies Record<Limite, keyof ReturnType<typeof env>>;

const row = z.object({ configuracoes: z.partialRecord(z.enum(LIMITES), z.number()) });
