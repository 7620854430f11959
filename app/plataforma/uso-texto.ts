import { elapsed } from "@/components/live/elapsed";
import type { Inquilino } from "@/lib/admin/plataforma";

/** Longer than this and customers are waiting: a turn takes seconds and the sweep runs each minute. */
const WAITING_TOO_LONG_MS = 120_000;

export type Sinal = { readonly tom: "sucesso" | "aviso" | "perigo" | "neutro"; readonly texto: string };

/** How a tenant is doing, the worst first: suspended, disconnected, messages that wait. */
export function sinaisDe(inquilino: Inquilino, agora: number): readonly Sinal[] {
  const waiting = (desde: string | null, oQue: string): readonly Sinal[] =>
    desde !== null && agora - Date.parse(desde) > WAITING_TOO_LONG_MS
      ? [{ tom: "perigo", texto: `${oQue} há ${elapsed(Date.parse(desde), agora)}` }]
      : [];
  return [
    ...(inquilino.suspenso === null ? [] : [{ tom: "perigo", texto: "Suspensa" } as const]),
    CANAL[inquilino.canal],
    ...(inquilino.botAtivo ? [] : [{ tom: "aviso", texto: "Bot desligado" } as const]),
    ...waiting(inquilino.porLerDesde, "Sem ler"),
    ...waiting(inquilino.porEnviarDesde, "Sem enviar"),
  ];
}

const CANAL: Readonly<Record<Inquilino["canal"], Sinal>> = {
  conectado: { tom: "sucesso", texto: "Conectado" },
  conectando: { tom: "aviso", texto: "Conectando" },
  desconectado: { tom: "perigo", texto: "Desconectado" },
  desconhecido: { tom: "neutro", texto: "Sem notícia da conexão" },
  sem_numero: { tom: "aviso", texto: "Sem número" },
};

export function formatUsd(dolares: number): string {
  return dolares.toLocaleString("pt-BR", { style: "currency", currency: "USD", maximumFractionDigits: 4 });
}
