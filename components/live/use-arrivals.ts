"use client";

import { useEffect, useEffectEvent, useRef } from "react";

/** Tells of ids that were not there before. Those of the first sight have not just come. */
export function useArrivals(ids: readonly number[], onArrive: (fresh: readonly number[]) => void): void {
  const known = useRef<Set<number> | null>(null);
  const arrive = useEffectEvent(onArrive);
  useEffect(() => {
    const seen = known.current;
    known.current = new Set([...(seen ?? []), ...ids]);
    const fresh = seen === null ? [] : ids.filter((id) => !seen.has(id));
    if (fresh.length > 0) arrive(fresh);
  }, [ids]);
}
