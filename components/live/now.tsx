"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";

const NowContext = createContext(0);
const TICK_MS = 15_000;

/**
 * One clock for everything on the page that says how long ago. It starts at the server's time and goes on by its own,
 * so that a telephone set wrong still tells a wait right.
 */
export function NowProvider({
  agoraMs,
  children,
}: {
  readonly agoraMs: number;
  readonly children: ReactNode;
}) {
  const [now, setNow] = useState(agoraMs);
  const [received, setReceived] = useState(agoraMs);
  if (received !== agoraMs) {
    setReceived(agoraMs);
    setNow(agoraMs);
  }
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => setNow(agoraMs + performance.now() - startedAt), TICK_MS);
    return () => clearInterval(timer);
  }, [agoraMs]);
  return <NowContext value={now}>{children}</NowContext>;
}

/** Epoch milliseconds by the clock of the page. */
export function useNow(): number {
  return use(NowContext);
}
