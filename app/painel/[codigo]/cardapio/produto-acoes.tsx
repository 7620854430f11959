"use client";

import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { CardapioPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import { duplicarProduto, excluirProduto, ordenar } from "./actions";
import { nomeDoProduto } from "./grupos";

type ProdutoAcoesProps = {
  readonly codigo: string;
  readonly produto: ProdutoPainel;
  readonly cardapio: CardapioPainel;
};

/** Its place among the others, a copy to start from, and the way out of the menu. */
export function ProdutoAcoes({ codigo, produto, cardapio }: ProdutoAcoesProps) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const nome = nomeDoProduto(produto);
  const ids = cardapio.produtos
    .filter(({ tipo, categoriaId }) => tipo === produto.tipo && categoriaId === produto.categoriaId)
    .map(({ id }) => id);
  const at = ids.indexOf(produto.id);

  function move(to: number): void {
    if (to < 0 || to >= ids.length) return;
    const emOrdem = ids.filter((id) => id !== produto.id).toSpliced(to, 0, produto.id);
    run(() => ordenar(codigo, { tabela: "produtos", ids: emOrdem }), `${nome} mudou de lugar.`);
  }

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
        tom="discreto"
        tamanho="pequeno"
        soIcone
        pendente={isPending}
        aria-label={`Subir ${nome}`}
        aria-disabled={at === 0}
        onClick={() => move(at - 1)}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        tom="discreto"
        tamanho="pequeno"
        soIcone
        pendente={isPending}
        aria-label={`Descer ${nome}`}
        aria-disabled={at === ids.length - 1}
        onClick={() => move(at + 1)}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
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
