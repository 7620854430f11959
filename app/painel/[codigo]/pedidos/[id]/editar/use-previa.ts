"use client";

import { useRef, useState, useTransition } from "react";
import type { Previa } from "@/lib/admin/edit-pedido";
import { preverEdicao } from "./actions";

type Edicao = Parameters<typeof preverEdicao>[1];
type Estado = { readonly previa: Previa | null; readonly recusa: string | null };

/** What the draft comes to, asked of the server after each change; only the last answer counts. */
export function usePrevia(codigo: string) {
  const [estado, setEstado] = useState<Estado>({ previa: null, recusa: null });
  const [isPending, startTransition] = useTransition();
  const asked = useRef(0);
  function prever(edicao: Edicao): void {
    const mine = ++asked.current;
    startTransition(async () => {
      const answer = await ask(codigo, edicao);
      if (mine === asked.current) startTransition(() => setEstado(answer));
    });
  }
  return { ...estado, isPending, prever };
}

async function ask(codigo: string, edicao: Edicao): Promise<Estado> {
  try {
    const resultado = await preverEdicao(codigo, edicao);
    if (!resultado.ok) return { previa: null, recusa: resultado.mensagem };
    return { previa: resultado.previa ?? null, recusa: null };
  } catch {
    return { previa: null, recusa: "Sem conexão agora. Mude de novo para ver o total." };
  }
}
