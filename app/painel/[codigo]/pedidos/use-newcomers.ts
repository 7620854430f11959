"use client";

import { useState } from "react";
import { useArrivals } from "@/components/live/use-arrivals";
import { toastNovo } from "@/components/ui/toast";
import type { PedidoView } from "./pedido-view";

/**
 * Those that came in while the page was open. Each is announced with the way to it: the longest wait stands first, so a
 * new one may be far down, or in a column that is not shown.
 */
export function useNewcomers(
  waiting: readonly PedidoView[],
  onSee: (pedidoId: number) => void,
): ReadonlySet<number> {
  const [arrived, setArrived] = useState<ReadonlySet<number>>(new Set());
  useArrivals(
    waiting.map(({ id }) => id),
    (fresh) => {
      setArrived(new Set([...arrived, ...fresh]));
      const pedido = waiting.find(({ id }) => id === fresh.at(-1));
      if (pedido === undefined) return;
      void toastNovo(`Chegou o pedido #${pedido.numero}.`, {
        rotulo: "Ver",
        onPress: () => onSee(pedido.id),
      });
    },
  );
  return arrived;
}
