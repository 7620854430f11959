"use client";

import { useState, useTransition } from "react";
import { toastErro } from "@/components/ui/toast";
import type { Ensaiado, Fala } from "@/lib/admin/ensaio";
import { falarNoTeste } from "./actions";

export type Troca = { readonly id: number; readonly dito: string; readonly ensaiado: Ensaiado };

/** A conversation with the engine that lives in this page alone. */
export function useRehearsal(codigo: string, quando: string | null) {
  const [trocas, setTrocas] = useState<readonly Troca[]>([]);
  const [falando, setFalando] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function falar(fala: Fala): void {
    const dito = fala.tipo === "texto" ? fala.texto : fala.titulo;
    setFalando(dito);
    startTransition(async () => {
      const ensaio = trocas.at(-1)?.ensaiado.ensaio ?? null;
      const resultado = await falarNoTeste(codigo, { ensaio, fala, quando }).catch(() => OFFLINE);
      setFalando(null);
      if (!resultado.ok) return toastErro(resultado.mensagem);
      setTrocas([...trocas, { id: trocas.length + 1, dito, ensaiado: resultado }]);
    });
  }

  return { trocas, falando, isPending, falar, recomecar: () => setTrocas([]) };
}

const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;
