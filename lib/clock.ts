import { z } from "zod";
import { env } from "@/lib/env";

/** Tells the time; handed in from the edge, never read inside. Epoch milliseconds. */
export type Clock = () => number;

const offsetSchema = z.object({ offsetMs: z.number() });

/**
 * The clock of this request. With CLOCK_URL (a local stack only, see env) it is that of the local stack, which the
 * demo can advance; should that not answer, the system's.
 */
export async function requestClock(): Promise<Clock> {
  const clockUrl = env().CLOCK_URL;
  if (clockUrl === undefined) return Date.now;
  const offsetMs = await readOffset(clockUrl);
  return () => Date.now() + offsetMs;
}

async function readOffset(clockUrl: string): Promise<number> {
  try {
    const response = await fetch(clockUrl, { cache: "no-store", signal: AbortSignal.timeout(1_000) });
    return offsetSchema.parse(await response.json()).offsetMs;
  } catch {
    return 0;
  }
}
