"use client";

import { AutosaveField, type AutosaveFieldProps } from "./autosave-field";
import type { FieldFormat } from "./field-format";

type TextAutosaveFieldProps = Omit<AutosaveFieldProps<string>, "formato" | "prefixo" | "teclado"> & {
  /** What is said of an empty field; without it a field may be empty. */
  readonly obrigatorio?: string;
};

/** A line of text that saves itself. */
export function TextAutosaveField({ obrigatorio, ...props }: TextAutosaveFieldProps) {
  const formato: FieldFormat<string> = {
    escrever: (valor) => valor,
    ler: (texto) => {
      const trimmed = texto.trim();
      return trimmed === "" && obrigatorio ? { erro: obrigatorio } : { valor: trimmed };
    },
  };
  return <AutosaveField {...props} formato={formato} teclado="text" />;
}
