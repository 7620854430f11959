"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type ReactNode, useState, useTransition } from "react";
import { ordenar } from "@/app/painel/[codigo]/cardapio/actions";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";

type LinhaDaListaProps = {
  readonly codigo: string;
  readonly tabela: "tamanhos" | "categorias";
  readonly nome: string;
  readonly id: number;
  /** All of the list, in order. */
  readonly ids: readonly number[];
  /** What goes with it, said before it is removed. */
  readonly aoExcluir: string;
  readonly excluir: () => Promise<Outcome>;
  readonly children: ReactNode;
};

/** One tamanho or categoria: its fields, its place among the others, and the way out. */
export function LinhaDaLista(props: LinhaDaListaProps) {
  const { codigo, tabela, nome, id, ids, aoExcluir, excluir, children } = props;
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const at = ids.indexOf(id);

  function run(action: () => Promise<Outcome>, feito: string): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(action);
      if (resultado.ok) await toastFeito(feito);
      else await toastErro(resultado.mensagem);
    });
  }

  function move(to: number): void {
    const others = ids.filter((each) => each !== id);
    run(() => ordenar(codigo, { tabela, ids: others.toSpliced(to, 0, id) }), `${nome} mudou de lugar.`);
  }

  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      {children}
      <div className="flex gap-1">
        <Button
          tom="discreto"
          soIcone
          aria-label={`Subir ${nome}`}
          aria-disabled={at === 0}
          pendente={isPending}
          onClick={() => at > 0 && move(at - 1)}
        >
          <ArrowUp aria-hidden="true" />
        </Button>
        <Button
          tom="discreto"
          soIcone
          aria-label={`Descer ${nome}`}
          aria-disabled={at === ids.length - 1}
          pendente={isPending}
          onClick={() => at < ids.length - 1 && move(at + 1)}
        >
          <ArrowDown aria-hidden="true" />
        </Button>
        <Button
          tom="discreto"
          soIcone
          aria-label={`Excluir ${nome}`}
          pendente={isPending}
          onClick={() => setAsking(true)}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          aberto
          onFechar={() => setAsking(false)}
          titulo={`Excluir ${nome}?`}
          confirmar="Excluir"
          perigo
          onConfirmar={() => run(excluir, `${nome} saiu do cardápio.`)}
        >
          <p>{aoExcluir}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
