"use client";

import { AutosaveField, type AutosaveFieldProps } from "./autosave-field";
import type { FieldFormat } from "./field-format";

type ListFieldProps = Omit<AutosaveFieldProps<readonly string[]>, "formato" | "prefixo" | "teclado">;

/** Several short names that save themselves, written with commas between them. */
export function ListField(props: ListFieldProps) {
  return <AutosaveField {...props} formato={FORMAT} teclado="text" />;
}

const FORMAT: FieldFormat<readonly string[]> = {
  escrever: (nomes) => nomes.join(", "),
  ler: (texto) => ({
    valor: [
      ...new Set(
        texto
          .split(/[,;\n]/)
          .map((nome) => nome.trim())
          .filter(Boolean),
      ),
    ],
  }),
};
