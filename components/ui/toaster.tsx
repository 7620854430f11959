"use client";

import dynamic from "next/dynamic";
import { loadToast } from "./load-toast";
import { useTouched } from "./use-touched";

const ToastRegion = dynamic(() => loadToast().then(({ ToastRegion }) => ToastRegion), { ssr: false });

/** Brings the place for messages in at the first touch, so that one about a lost connection needs no connection. */
export function Toaster() {
  return useTouched() ? <ToastRegion /> : null;
}
