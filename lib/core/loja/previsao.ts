import type { Operacao } from "./operacao";

/** Minutes until it arrives or is ready, [from, to], null when the owner told none. */
export type Previsao = readonly [number, number] | null;

/** A batch takes so long when the kitchen has not shown its own pace yet. */
const USUAL_BATCH_MINUTES = 15;

/**
 * The owner's own range, later by the busy mode and by every full batch of pedidos that the kitchen has to make first,
 * at the pace of the last ones.
 */
export function previsaoMin(base: Previsao, { extraMin, fila, pedidosPorVez }: Operacao): Previsao {
  if (base === null) return null;
  const batches = Math.floor(fila.pedidos / pedidosPorVez);
  const later = extraMin + batches * (fila.ritmoMin ?? USUAL_BATCH_MINUTES);
  return [roundUp(base[0] + later), roundUp(base[1] + later)];
}

/** To five minutes: nobody keeps 47. */
function roundUp(minutes: number): number {
  return Math.ceil(minutes / 5) * 5;
}
