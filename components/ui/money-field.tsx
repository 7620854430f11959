"use client";

import { type Centavos, formatReais } from "@/lib/core/pedido/centavos";
import { AutosaveField, type AutosaveFieldProps } from "./autosave-field";
import type { FieldFormat } from "./field-format";
import { parseReais } from "./parse-reais";

type MoneyFieldProps = Omit<AutosaveFieldProps<Centavos | null>, "formato" | "prefixo" | "teclado"> & {
  /** Emptying it means something here; elsewhere an empty field is asked about. */
  readonly esvaziavel?: boolean;
};

/** A price in reais that saves itself; null is empty. */
export function MoneyField({ esvaziavel = false, ...props }: MoneyFieldProps) {
  return (
    <AutosaveField {...props} formato={esvaziavel ? EMPTIABLE : REQUIRED} prefixo="R$" teclado="decimal" />
  );
}

const REQUIRED: FieldFormat<Centavos | null> = {
  escrever: (centavos) => (centavos === null ? "" : formatReais(centavos).replace("R$ ", "")),
  ler: (texto) => {
    const centavos = parseReais(texto);
    return centavos === null ? { erro: "Digite um valor como 45,90." } : { valor: centavos };
  },
};

const EMPTIABLE: FieldFormat<Centavos | null> = {
  escrever: REQUIRED.escrever,
  ler: (texto) => (texto.trim() === "" ? { valor: null } : REQUIRED.ler(texto)),
};
