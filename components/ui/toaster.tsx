"use client";

import dynamic from "next/dynamic";
import { loadToast } from "./load-toast";
import { useIdle } from "./use-idle";

const ToastRegion = dynamic(() => loadToast().then(({ ToastRegion }) => ToastRegion), { ssr: false });

/** Brings the place for messages in after the first paint, so that one about a lost connection needs no connection. */
export function Toaster() {
  return useIdle() ? <ToastRegion /> : null;
}
