import type { Command } from "@/lib/core/dialogue/command";

/** Something one reader made of a span of words: nobody else may read them. */
export type Finding = { readonly de: number; readonly ate: number; readonly commands: readonly Command[] };

export function isFreeSpan(isFree: readonly boolean[], de: number, ate: number): boolean {
  for (let at = de; at < ate; at++) if (isFree[at] === false) return false;
  return true;
}

/** The words that are still free once these were taken. */
export function withoutTaken(isFree: readonly boolean[], findings: readonly Finding[]): boolean[] {
  const free = [...isFree];
  for (const { de, ate } of findings) for (let at = de; at < ate; at++) free[at] = false;
  return free;
}
