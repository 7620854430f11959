"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Disponivel } from "@/lib/admin/encaminhar";
import { CourierDialog } from "./courier-dialog";
import { nextStep } from "./next-step";
import type { PedidoView } from "./pedido-view";
import type { Move } from "./use-moves";

type StepButtonProps = {
  readonly pedido: PedidoView;
  /** Who may take it to the door. */
  readonly entregadores: readonly Disponivel[];
  readonly onMove: (move: Move) => void;
};

/**
 * The next step under the thumb. One that waits for its Pix is asked about first: the kitchen begins only with what is paid.
 * One that leaves is given to a courier, where the shop has any.
 */
export function StepButton({ pedido, entregadores, onMove }: StepButtonProps) {
  const { id: pedidoId, numero, status, movendo, entregador } = pedido;
  const [asks, setAsks] = useState<"unpaid" | "courier" | null>(null);
  const step = nextStep(status, pedido.tipoEntrega);
  if (step === null) return null;
  const { para } = step;
  function press(): void {
    if (status === "novo") setAsks("unpaid");
    else if (para === "saiu_entrega" && entregadores.length > 0) setAsks("courier");
    else onMove({ pedidoId, para });
  }
  return (
    <>
      <Button
        data-passo
        tamanho="grande"
        larguraTotal
        tom={status === "confirmado" ? "primario" : "suave"}
        pendente={movendo}
        onClick={press}
      >
        {step.rotulo}
      </Button>
      {asks === "courier" && (
        <CourierDialog
          numero={numero}
          entregadores={entregadores}
          atual={entregador?.id ?? null}
          confirmar={step.rotulo}
          onFechar={() => setAsks(null)}
          onEscolher={(entregadorId) => {
            setAsks(null);
            onMove({ pedidoId, para, entregadorId });
          }}
        />
      )}
      {asks === "unpaid" && (
        <ConfirmDialog
          aberto
          onFechar={() => setAsks(null)}
          titulo={`O pedido nº ${numero} não foi pago`}
          confirmar="Confirmar sem pagamento"
          perigo
          onConfirmar={() => {
            setAsks(null);
            onMove({ pedidoId, para, semPagamento: true });
          }}
        >
          <p>
            {pedido.pix?.status === "em_revisao"
              ? "Chegou um Pix deste pedido que não confere com o total."
              : "O banco ainda não mostra o Pix deste pedido."}{" "}
            Se ele for para a cozinha agora, combine com o cliente como vai receber. Fica anotado quem
            confirmou.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
