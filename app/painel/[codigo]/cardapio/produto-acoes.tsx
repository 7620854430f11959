"use client";

import { Copy, Trash2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { ProdutoPainel } from "@/lib/admin/cardapio";
import { duplicarProduto, excluirProduto } from "./actions";
import { nomeDoProduto } from "./grupos";

type ProdutoAcoesProps = {
  readonly codigo: string;
  readonly produto: ProdutoPainel;
};

/** A copy to start from, and the way out of the menu. */
export function ProdutoAcoes({ codigo, produto }: ProdutoAcoesProps) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const nome = nomeDoProduto(produto);

  function run(action: () => Promise<Outcome>, feito: string): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(action);
      if (resultado.ok) await toastFeito(feito);
      else await toastErro(resultado.mensagem);
    });
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button
        tom="contorno"
        tamanho="pequeno"
        pendente={isPending}
        aria-label={`Duplicar ${nome}`}
        onClick={() =>
          run(
            () => duplicarProduto(codigo, { produtoId: produto.id }),
            `A cópia de ${nome} está na lista, desligada: dê um nome a ela.`,
          )
        }
      >
        <Copy aria-hidden="true" />
        Duplicar
      </Button>
      <Button
        tom="discreto"
        tamanho="pequeno"
        pendente={isPending}
        aria-label={`Excluir ${nome}`}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden="true" />
        Excluir
      </Button>
      {isAsking && (
        <ConfirmDialog
          aberto
          onFechar={() => setAsking(false)}
          titulo={`Excluir ${nome}?`}
          confirmar="Excluir"
          perigo
          onConfirmar={() =>
            run(() => excluirProduto(codigo, { produtoId: produto.id }), `${nome} saiu do cardápio.`)
          }
        >
          <p>
            Sai do cardápio com os preços e os apelidos. Os pedidos já feitos ficam como estão. Se só acabou
            por hoje, desligue em vez de excluir.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
