"use client";

import { useEffect, useState } from "react";
import type { Outcome } from "./outcome";
import { settle } from "./settle";

export type SaveState =
  | { readonly tipo: "parado" | "salvando" | "salvo" }
  | { readonly tipo: "desfeito"; readonly mensagem: string };

export type Autosave<T> = {
  /** The new value at once; the last one the server told again when it could not be saved. */
  readonly mostrado: T;
  readonly estado: SaveState;
  readonly mudar: (novo: T) => Promise<void>;
};

/** A value that saves itself: shown before it is saved, taken back when it is not. */
export function useAutosave<T>(valor: T, salvar: (novo: T) => Promise<Outcome>): Autosave<T> {
  const [value, setValue] = useState({ mostrado: valor, recebido: valor });
  const [estado, setEstado] = useState<SaveState>({ tipo: "parado" });
  if (value.recebido !== valor) {
    // What comes in while a change is on its way was read before it: it must not flicker over it.
    setValue({ mostrado: estado.tipo === "salvando" ? value.mostrado : valor, recebido: valor });
  }
  useEffect(() => {
    if (estado.tipo !== "salvo") return;
    const timer = setTimeout(() => setEstado({ tipo: "parado" }), SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [estado]);
  async function mudar(novo: T): Promise<void> {
    setValue((before) => ({ ...before, mostrado: novo }));
    setEstado({ tipo: "salvando" });
    const resultado = await settle(() => salvar(novo));
    if (resultado.ok) return setEstado({ tipo: "salvo" });
    setValue((before) => ({ ...before, mostrado: before.recebido }));
    setEstado({ tipo: "desfeito", mensagem: resultado.mensagem });
  }
  return { mostrado: value.mostrado, estado, mudar };
}

const SAVED_SHOWN_MS = 2_500;
