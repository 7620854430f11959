"use client";

import { AutosaveField, type AutosaveFieldProps } from "./autosave-field";
import type { FieldFormat } from "./field-format";

type Faixa = readonly [number, number];
type MinutesRangeFieldProps = Omit<AutosaveFieldProps<Faixa | null>, "formato" | "prefixo" | "teclado">;

/** From so many to so many minutes ("40 a 60"), saving itself; empty is null: nothing is promised. */
export function MinutesRangeField(props: MinutesRangeFieldProps) {
  return <AutosaveField {...props} formato={FORMAT} teclado="text" />;
}

const FORMAT: FieldFormat<Faixa | null> = {
  escrever: (faixa) => (faixa === null ? "" : `${faixa[0]} a ${faixa[1]}`),
  ler: (texto) => {
    if (texto.trim() === "") return { valor: null };
    const [de, ate = de, ...rest] = (texto.match(/\d+/g) ?? []).map(Number);
    if (de === undefined || ate === undefined || rest.length > 0)
      return { erro: "Digite minutos como 40 a 60." };
    return { valor: [de, ate] };
  },
};
