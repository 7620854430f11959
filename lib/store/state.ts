import { z } from "zod";
import { INITIAL_STATE, STATE_SCHEMA_VERSION, type State } from "@/lib/core/dialogue/state";

const version = z.object({ schemaVersion: z.number() });

/**
 * `dados_parciais` to the State of the core. We wrote it, under a version compare; only its schema version is checked.
 * An unknown one (written by a newer deploy) starts the conversation anew rather than reading it wrongly.
 */
export function toState(stored: unknown): State {
  const parsed = version.safeParse(stored);
  if (!parsed.success || parsed.data.schemaVersion !== STATE_SCHEMA_VERSION) return INITIAL_STATE;
  return { ...INITIAL_STATE, ...(stored as State) };
}
