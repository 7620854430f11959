"use client";

import { Trash2 } from "lucide-react";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";

type LinhaDaListaProps = {
  readonly nome: string;
  /** What goes with it, said before it is removed. */
  readonly aoExcluir: string;
  readonly excluir: () => Promise<Outcome>;
  readonly children: ReactNode;
};

/** One tamanho or categoria: its fields and the way out. */
export function LinhaDaLista({ nome, aoExcluir, excluir, children }: LinhaDaListaProps) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();

  function remove(): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(excluir);
      if (resultado.ok) await toastFeito(`${nome} saiu do cardápio.`);
      else await toastErro(resultado.mensagem);
    });
  }

  return (
    <li className="flex items-end gap-2 py-3 pr-2 pl-4">
      <div className="min-w-0 flex-1">{children}</div>
      <Button
        tom="discreto"
        soIcone
        aria-label={`Excluir ${nome}`}
        pendente={isPending}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden="true" />
      </Button>
      {isAsking && (
        <ConfirmDialog
          aberto
          onFechar={() => setAsking(false)}
          titulo={`Excluir ${nome}?`}
          confirmar="Excluir"
          perigo
          onConfirmar={remove}
        >
          <p>{aoExcluir}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
