"use client";

import { useDeferredValue, useState } from "react";
import { useNow } from "@/components/live/now";
import { isFiltered, matchesFiltro, SEM_FILTRO } from "./filtro";
import type { PedidoView } from "./pedido-view";

/** The pedidos that match what is looked for, and the sieve to change it. */
export function useNarrowed(pedidos: readonly PedidoView[]) {
  const [filtro, setFiltro] = useState(SEM_FILTRO);
  const wanted = useDeferredValue(filtro);
  const now = useNow();
  return {
    narrowed: pedidos.filter((pedido) => matchesFiltro(pedido, wanted, now)),
    isNarrowed: isFiltered(wanted),
    filtro: {
      filtro,
      onFiltrar: setFiltro,
      pagamentos: [...new Set(pedidos.map(({ pagamento }) => pagamento))].toSorted(),
    },
  };
}
