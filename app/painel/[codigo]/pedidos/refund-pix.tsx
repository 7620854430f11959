"use client";

import { Undo2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import { isPedidoAlteravel } from "@/lib/core/pedido/status-pedido";
import { devolverPix } from "./actions";
import type { PedidoView } from "./pedido-view";

type RefundPixProps = { readonly codigo: string; readonly pedido: PedidoView };

/** Sends the money of a paid Pix back, after asking; nothing where there is none to send. */
export function RefundPix({ codigo, pedido }: RefundPixProps) {
  const [aberto, setAberto] = useState(false);
  const [isPending, startTransition] = useTransition();
  if (!isRefundable(pedido)) return null;
  function devolver(): void {
    setAberto(false);
    startTransition(async () => {
      const resultado = await settle(() => devolverPix(codigo, { pedidoId: pedido.id }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      await toastFeito(`O Pix do pedido nº ${pedido.numero} está voltando para o cliente.`);
    });
  }
  return (
    <>
      <Button tom="discreto" larguraTotal pendente={isPending} onClick={() => setAberto(true)}>
        <Undo2 aria-hidden="true" />
        Devolver o Pix
      </Button>
      {aberto && (
        <ConfirmDialog
          aberto
          onFechar={() => setAberto(false)}
          titulo={`Devolver o Pix do pedido nº ${pedido.numero}?`}
          confirmar="Devolver o Pix"
          perigo
          onConfirmar={devolver}
        >
          <p>
            O valor todo volta para a conta de onde veio, e o cliente recebe o aviso no WhatsApp.
            {isPedidoAlteravel(pedido.status) && " O pedido é cancelado, e o estoque volta."}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function isRefundable({ pix }: PedidoView): boolean {
  return pix !== null && !pix.devolvendo && (pix.status === "aprovado" || pix.status === "em_revisao");
}
