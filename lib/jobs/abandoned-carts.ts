import type { Clock } from "@/lib/clock";
import { carrinhosParados } from "@/lib/store/rotinas";
import { countOf, runDue } from "./run-due";

export type AbandonedCarts = {
  readonly scanned: number;
  readonly reminded: number;
  readonly cleaned: number;
  readonly failed: number;
};

/** Reminds of carrinhos nobody goes on with, once each, and gives up those left for longer, with their stock. */
export async function abandonedCarts(
  clock: Clock,
  restauranteId: number | null = null,
): Promise<AbandonedCarts> {
  const ran = await runDue(carrinhosParados, () => ({ tipo: "CarrinhoIdle" }), { clock, restauranteId });
  return {
    scanned: ran.scanned,
    reminded: countOf(ran, "CarrinhoLembrado", "PixLembrado"),
    cleaned: countOf(ran, "CarrinhoExpirado", "PedidoAndou"),
    failed: ran.failed,
  };
}
