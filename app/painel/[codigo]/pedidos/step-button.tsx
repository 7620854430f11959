"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { nextStep } from "./next-step";
import type { PedidoView } from "./pedido-view";
import type { Move } from "./use-moves";

type StepButtonProps = { readonly pedido: PedidoView; readonly onMove: (move: Move) => void };

/** The next step under the thumb. One that waits for its Pix is asked about first: the kitchen begins only with what is paid. */
export function StepButton({ pedido, onMove }: StepButtonProps) {
  const { id: pedidoId, numero, status, movendo } = pedido;
  const [asksUnpaid, setAsksUnpaid] = useState(false);
  const step = nextStep(status, pedido.tipoEntrega);
  if (step === null) return null;
  const { para } = step;
  return (
    <>
      <Button
        data-passo
        tamanho="grande"
        larguraTotal
        tom={status === "confirmado" ? "primario" : "suave"}
        pendente={movendo}
        onClick={() => (status === "novo" ? setAsksUnpaid(true) : onMove({ pedidoId, para }))}
      >
        {step.rotulo}
      </Button>
      {asksUnpaid && (
        <ConfirmDialog
          aberto
          onFechar={() => setAsksUnpaid(false)}
          titulo={`O pedido nº ${numero} não foi pago`}
          confirmar="Confirmar sem pagamento"
          perigo
          onConfirmar={() => {
            setAsksUnpaid(false);
            onMove({ pedidoId, para, semPagamento: true });
          }}
        >
          <p>
            O banco ainda não mostra o Pix deste pedido. Se ele for para a cozinha agora, combine com o
            cliente como vai receber. Fica anotado quem confirmou.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
