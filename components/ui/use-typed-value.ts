"use client";

import { useState } from "react";
import type { FieldFormat } from "./field-format";

/** What is being typed over a value: kept as text until it is left, then read, and handed on when it is another value. */
export function useTypedValue<T>(valor: T, formato: FieldFormat<T>, onNovo: (novo: T) => void) {
  const [digitado, setDigitado] = useState<string | null>(null);
  const [erro, setErro] = useState<string | null>(null);
  const escrito = formato.escrever(valor);

  function desistir(): void {
    setDigitado(null);
    setErro(null);
  }

  function terminar(): void {
    if (digitado === null) return;
    const lido = formato.ler(digitado);
    if ("erro" in lido && digitado.trim() !== escrito) {
      setErro(lido.erro);
      return;
    }
    desistir();
    if ("valor" in lido && formato.escrever(lido.valor) !== escrito) onNovo(lido.valor);
  }

  return { texto: digitado ?? escrito, erro, digitar: setDigitado, terminar, desistir };
}
