"use client";

import { startTransition, useOptimistic } from "react";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { moverPedido } from "./actions";
import type { PedidoView } from "./pedido-view";

export type Move = {
  readonly pedidoId: number;
  readonly para: StatusPedido;
  readonly motivo?: string | null;
  readonly semPagamento?: true;
  /** Who takes it to the door; null is nobody of the shop's list, left out is as it is. */
  readonly entregadorId?: number | null;
};

/** The pedidos with the steps that were pressed. One that is refused or does not arrive is taken back and offered again. */
export function useMoves(codigo: string, pedidos: readonly PedidoView[]) {
  const [shown, apply] = useOptimistic(pedidos, moved);
  function move(step: Move): void {
    startTransition(async () => {
      apply(step);
      const resultado = await settle(() => moverPedido(codigo, step));
      if (resultado.ok) return;
      await toastErro(resultado.mensagem, { rotulo: "Tentar de novo", onPress: () => move(step) });
    });
  }
  return { shown, move };
}

function moved(pedidos: readonly PedidoView[], { pedidoId, para }: Move): readonly PedidoView[] {
  return pedidos.map((pedido) =>
    pedido.id === pedidoId ? { ...pedido, status: para, movendo: true } : pedido,
  );
}
