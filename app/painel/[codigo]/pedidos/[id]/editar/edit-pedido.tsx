"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { parseReais } from "@/components/ui/parse-reais";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { loadEdicao } from "@/lib/admin/edit-pedido";
import { formatReais } from "@/lib/core/pedido/centavos";
import { salvarEdicao } from "./actions";
import { AddItem } from "./add-item";
import { EditLine } from "./edit-line";
import { PreviaConta } from "./previa-conta";
import { mudancasDe, type Rascunho, rascunhoDe } from "./rascunho";
import { usePrevia } from "./use-previa";

type EditPedidoProps = {
  readonly codigo: string;
  readonly pedidoId: number;
  readonly edicao: NonNullable<Awaited<ReturnType<typeof loadEdicao>>>;
};

/** The draft of a pedido: what it would come to is asked at every change, and saving tells the customer. */
export function EditPedido({ codigo, pedidoId, edicao }: EditPedidoProps) {
  const { opcoes } = edicao;
  const router = useRouter();
  const [rascunho, setRascunho] = useState(() => rascunhoDe(edicao.linhas));
  const [troco, setTroco] = useState(edicao.trocoPara === null ? "" : reaisDe(edicao.trocoPara));
  const { previa, recusa, isPending, prever } = usePrevia(codigo);
  const [isSaving, startSaving] = useTransition();
  const trocoPara = troco.trim() === "" ? null : parseReais(troco);
  const hasBadTroco = troco.trim() !== "" && trocoPara === null;
  const hasChanged = mudancasDe(rascunho).length > 0 || trocoPara !== edicao.trocoPara;
  const canSave = hasChanged && !isPending && !hasBadTroco && recusa === null;

  function input(linhas: readonly Rascunho[], para: number | null) {
    return { pedidoId, mudancas: mudancasDe(linhas), trocoPara: para === 0 ? null : para };
  }
  function change(linhas: readonly Rascunho[]): void {
    setRascunho(linhas);
    prever(input(linhas, trocoPara));
  }
  function save(): void {
    startSaving(async () => {
      const resultado = await settle(() => salvarEdicao(codigo, input(rascunho, trocoPara)));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      await toastFeito(resultado.mensagem ?? "Pedido mudado.");
      router.push(`/painel/${codigo}/pedidos` as Route);
    });
  }

  return (
    <>
      <Card className="gap-0 divide-y divide-separator p-0">
        {rascunho.map((linha) => (
          <EditLine
            key={linha.chave}
            linha={linha}
            opcoes={opcoes}
            onChange={(changed) =>
              change(rascunho.map((each) => (each.chave === linha.chave ? changed : each)))
            }
          />
        ))}
      </Card>
      <AddItem
        opcoes={opcoes}
        onAdd={(linha) => change([...rascunho, { ...linha, chave: `nova-${rascunho.length}` }])}
      />
      {edicao.isDinheiro && (
        <TextField
          rotulo="Troco para"
          inputMode="decimal"
          autoComplete="off"
          placeholder="Sem troco"
          value={troco}
          erro={hasBadTroco ? "Digite um valor como 100,00, ou deixe vazio." : null}
          onChange={(event) => setTroco(event.currentTarget.value)}
          onBlur={() => hasBadTroco || prever(input(rascunho, trocoPara))}
        />
      )}
      <PreviaConta previa={previa} recusa={recusa} isPending={isPending} totalAntes={edicao.total} />
      <div className="sticky bottom-0 bg-background py-2 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))]">
        <Button
          tamanho="grande"
          larguraTotal
          aria-disabled={!canSave}
          pendente={isSaving}
          onClick={() => canSave && save()}
        >
          Salvar e avisar o cliente
        </Button>
      </div>
    </>
  );
}

function reaisDe(centavos: number): string {
  return formatReais(centavos).replace("R$ ", "");
}
