"use client";

import { useEffect, useEffectEvent } from "react";
import { serial } from "@/components/live/serial";

const EVERY_MS = 12_000;

/** Reads the page again while it is looked at, and as soon as it is taken out of the pocket. A lost network is tried again. */
export function KeepFresh({ atualizar }: { readonly atualizar: () => Promise<void> }) {
  const read = useEffectEvent(() => atualizar().catch(() => undefined));
  useEffect(() => {
    const refresh = serial(async () => {
      if (document.visibilityState === "visible") await read();
    });
    const timer = setInterval(() => void refresh(), EVERY_MS);
    const wake = () => void refresh();
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
    };
  }, []);
  return null;
}
