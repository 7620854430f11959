"use client";

import type { LiveStatus } from "./keep-live";
import { type LiveSource, useLiveUpdates } from "./use-live-updates";

/** Keeps the page live, and says honestly whether it is. */
export function LiveIndicator(source: LiveSource) {
  const status = useLiveUpdates(source);
  const { texto, explicacao, dot } = LOOK[status];
  return (
    <span
      role="status"
      title={explicacao}
      className="flex items-center gap-1.5 text-sm whitespace-nowrap text-muted"
    >
      <span aria-hidden="true" className={`size-2 rounded-full ${dot}`} />
      <span className={status === "conectando" ? "max-sm:sr-only" : undefined}>{texto}</span>
    </span>
  );
}

const LOOK: Readonly<Record<LiveStatus, { texto: string; explicacao: string; dot: string }>> = {
  conectando: { texto: "conectando", explicacao: "Abrindo o canal ao vivo.", dot: "bg-warning" },
  "ao-vivo": { texto: "ao vivo", explicacao: "O que muda aparece na hora.", dot: "bg-success" },
  reconectando: {
    texto: "reconectando",
    explicacao: "Sem o canal ao vivo: a página se atualiza a cada 10 segundos.",
    dot: "bg-warning motion-safe:animate-pulse",
  },
};
