"use client";

import { useEffect, useState } from "react";

/** False until the browser has had time to paint and be touched; then true. For what may come after that. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const hasIdle = "requestIdleCallback" in window;
    const id = hasIdle
      ? window.requestIdleCallback(() => setIdle(true), { timeout: IDLE_TIMEOUT_MS })
      : window.setTimeout(() => setIdle(true), IDLE_TIMEOUT_MS);
    return () => (hasIdle ? window.cancelIdleCallback(id) : window.clearTimeout(id));
  }, []);
  return isIdle;
}

const IDLE_TIMEOUT_MS = 2_000;
