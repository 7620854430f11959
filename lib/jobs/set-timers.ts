import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { State } from "@/lib/core/dialogue/state";
import { timersOf } from "@/lib/core/dialogue/timers";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { hasQstash, publishJob } from "@/lib/services/qstash";

export const TIMED_ROUTINES = ["abandoned-carts", "avaliar"] as const;

type Timer = { readonly routine: (typeof TIMED_ROUTINES)[number]; readonly atMs: number };

const MINUTE_MS = 60_000;
/** What a free QStash keeps a message for; the routine of all finds what is further off. */
const FURTHEST_MS = 6 * 24 * 60 * MINUTE_MS;

/** Has the routines run at the minute this conversation falls due. What falls due in one minute of one shop is one job. */
export async function setTimers(
  restauranteId: number,
  committed: { readonly state: State; readonly facts: Facts; readonly events: readonly Event[] },
): Promise<void> {
  if (!hasQstash()) return;
  for (const timer of timersAfter(committed)) await setTimer(restauranteId, timer);
}

/** The timers of a commit, on full minutes after what they are for. */
function timersAfter(committed: Parameters<typeof setTimers>[1]): readonly Timer[] {
  const { state, facts, events } = committed;
  const { carrinhoEm } = timersOf(state, facts);
  const isDelivered = events.some((event) => event.tipo === "PedidoAndou" && event.para === "finalizado");
  const timers: readonly Timer[] = [
    ...(carrinhoEm === null ? [] : [{ routine: "abandoned-carts", atMs: carrinhoEm } as const]),
    ...(isDelivered
      ? [{ routine: "avaliar", atMs: facts.agora + env().AVALIACAO_DELAY_MIN * MINUTE_MS } as const]
      : []),
  ];
  return timers
    .filter(({ atMs }) => atMs - facts.agora < FURTHEST_MS)
    .map(({ routine, atMs }) => ({ routine, atMs: Math.ceil(atMs / MINUTE_MS) * MINUTE_MS }));
}

async function setTimer(restauranteId: number, { routine, atMs }: Timer): Promise<void> {
  try {
    await publishJob({
      path: "/api/jobs/routine",
      body: { routine, restauranteId },
      after: { atMs },
      deduplicationId: `${routine}-${restauranteId}-${atMs / MINUTE_MS}`,
      flowKey: `restaurante-${restauranteId}`,
    });
  } catch (error) {
    log.warn(
      { restauranteId, routine, error: describeError(error) },
      "a timer was not set; the routine of all finds it",
    );
  }
}
