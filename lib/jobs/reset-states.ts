import type { Clock } from "@/lib/clock";
import { estadosVelhos } from "@/lib/store/rotinas";
import { countOf, runDue } from "./run-due";

export type ResetStates = { readonly scanned: number; readonly reset: number; readonly failed: number };

/** Forgets in silence what was half built and left, also in conversations a person has: its stock goes back. */
export async function resetStates(clock: Clock, restauranteId: number | null = null): Promise<ResetStates> {
  const ran = await runDue(estadosVelhos, () => ({ tipo: "StateStale" }), { clock, restauranteId });
  return { scanned: ran.scanned, reset: countOf(ran, "EstadoZerado"), failed: ran.failed };
}
