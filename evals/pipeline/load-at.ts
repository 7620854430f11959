import { env } from "@/lib/env";
import { type ConversaRef, type LoadedTurn, loadTurn } from "@/lib/store/load-turn";

/** The conversation as the next turn would find it at `agora`. */
export async function loadAt(ref: ConversaRef, agora: number): Promise<LoadedTurn> {
  const { MAX_QTD_ITEM, STATE_STALE_RESET_MIN, REPEAT_ORDER_LOOKBACK_DAYS } = env();
  const loaded = await loadTurn(ref, {
    agora,
    limites: { maxQuantidadeItem: MAX_QTD_ITEM, estadoVelhoMin: STATE_STALE_RESET_MIN },
    repetirPedidoDias: REPEAT_ORDER_LOOKBACK_DAYS,
  });
  if (loaded === null) throw new Error("the conversation is gone");
  return loaded;
}
