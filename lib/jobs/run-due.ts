import type { Clock } from "@/lib/clock";
import type { RoutineCommand } from "@/lib/core/dialogue/command";
import type { Event } from "@/lib/core/dialogue/event";
import { describeError, log } from "@/lib/log";
import type { ConversaRef } from "@/lib/store/load-turn";
import type { Cursor, Due, Page } from "@/lib/store/rotinas";
import { runTurn } from "@/lib/turn";

/** When a routine runs, and for which restaurante; null is all of them. */
export type Run = { readonly clock: Clock; readonly restauranteId: number | null };

export type Ran = {
  readonly scanned: number;
  readonly failed: number;
  readonly events: readonly Event[];
};

const BATCH = 100;
const AT_ONCE = 8;
/** A run ends before the platform ends it; who is left is due in the next minute. */
const MAX_RUN_MS = 45_000;

/**
 * Goes through everybody who is due, the longest due first, and runs one turn each. Whether there is still something to do is
 * decided there, so that two runs at once, or one that comes hours late, do no more than one in time. A conversation that fails
 * keeps none of the others waiting, and is due again.
 */
export async function runDue<T extends Due>(
  find: (page: Page) => Promise<readonly T[]>,
  commandFor: (due: T) => RoutineCommand,
  { clock, restauranteId }: Run,
): Promise<Ran> {
  const startedMs = performance.now();
  const outcomes: (readonly Event[] | null)[] = [];
  let depois: Cursor | null = null;
  do {
    const due: readonly T[] = await find({ agora: clock(), restauranteId, depois, limite: BATCH });
    outcomes.push(...(await inGroups(due, (each) => runOne(each.ref, commandFor(each), clock))));
    depois = due.length < BATCH ? null : (due.at(-1)?.cursor ?? null);
  } while (depois !== null && performance.now() - startedMs < MAX_RUN_MS);
  return {
    scanned: outcomes.length,
    failed: outcomes.filter((events) => events === null).length,
    events: outcomes.flatMap((events) => events ?? []),
  };
}

/** Runs `work` over all, some at once. Shared by the routines and the sweep. */
export async function inGroups<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let index = 0; index < all.length; index += AT_ONCE) {
    results.push(...(await Promise.all(all.slice(index, index + AT_ONCE).map(work))));
  }
  return results;
}

async function runOne(
  ref: ConversaRef,
  command: RoutineCommand,
  clock: Clock,
): Promise<readonly Event[] | null> {
  try {
    const outcome = await runTurn(ref, { kind: "routine", command }, clock);
    return outcome.kind === "committed" ? outcome.events : [];
  } catch (error) {
    log.error({ ...ref, routine: command.tipo, error: describeError(error) }, "routine failed; due again");
    return null;
  }
}

/** How many of these happened. */
export function countOf({ events }: Ran, ...tipos: readonly Event["tipo"][]): number {
  return events.filter(({ tipo }) => tipos.includes(tipo)).length;
}
