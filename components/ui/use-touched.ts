"use client";

import { useSyncExternalStore } from "react";

let isTouched = false;
const listeners = new Set<() => void>();

/** What a person does first: a thumb, a mouse that comes near, a key, the focus. */
const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "wheel"] as const;

/**
 * False until somebody touches the page; then true for all of it. For what can only be wanted after that: it comes in while the
 * thumb is still on its way, and costs nobody who only looks.
 */
export function useTouched(): boolean {
  return useSyncExternalStore(subscribe, read, readOnServer);
}

/** As if the page had been touched: something has to be shown that comes in after it. */
export function touch(): void {
  if (isTouched) return;
  isTouched = true;
  for (const sign of SIGNS) document.removeEventListener(sign, touch, CAPTURE);
  for (const listener of listeners) listener();
}

const CAPTURE = { capture: true, passive: true } as const;
const read = () => isTouched;
const readOnServer = () => false;

function subscribe(listener: () => void): () => void {
  if (!isTouched && listeners.size === 0)
    for (const sign of SIGNS) document.addEventListener(sign, touch, CAPTURE);
  listeners.add(listener);
  return () => listeners.delete(listener);
}
