"use client";

import { AutosaveField, type AutosaveFieldProps } from "./autosave-field";
import type { FieldFormat } from "./field-format";

type QuantityFieldProps = Omit<AutosaveFieldProps<number | null>, "formato" | "prefixo" | "teclado">;

/** Whole units that save themselves; empty is null: not counted. */
export function QuantityField(props: QuantityFieldProps) {
  return <AutosaveField {...props} formato={FORMAT} teclado="numeric" />;
}

const FORMAT: FieldFormat<number | null> = {
  escrever: (unidades) => (unidades === null ? "" : String(unidades)),
  ler: (texto) => {
    const bare = texto.trim();
    if (bare === "") return { valor: null };
    return /^\d{1,6}$/.test(bare)
      ? { valor: Number(bare) }
      : { erro: "Digite um número inteiro, ou deixe vazio." };
  },
};
