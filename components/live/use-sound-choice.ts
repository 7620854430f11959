"use client";

import { useSyncExternalStore } from "react";

const KEY = "som-do-painel";
const CHANGED = "som-do-painel-mudou";

/** Whether this device rings; remembered on it, on until somebody mutes it. */
export function useSoundChoice(): { ligado: boolean; escolher: (ligado: boolean) => void } {
  const ligado = useSyncExternalStore(subscribe, read, () => true);
  return { ligado, escolher: write };
}

function read(): boolean {
  return localStorage.getItem(KEY) !== "desligado";
}

function write(ligado: boolean): void {
  localStorage.setItem(KEY, ligado ? "ligado" : "desligado");
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(notify: () => void): () => void {
  window.addEventListener("storage", notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener("storage", notify);
    window.removeEventListener(CHANGED, notify);
  };
}
