"use client";

import { unstable_isUnrecognizedActionError, usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useIdle } from "@/components/ui/use-idle";
import { coalesce } from "./coalesce";
import { keepLive, type LiveStatus } from "./keep-live";
import type { LiveSession, LiveTable } from "./live-session";
import { serial } from "./serial";

export type LiveSource = {
  readonly restauranteId: number;
  /** Asks for a token for the live channel. */
  readonly abrir: () => Promise<LiveSession | null>;
  /**
   * Reads the page again. An action and not the router's own refresh: that one leaves the page for the browser's error
   * page when the server cannot be reached, and nothing would bring it back.
   */
  readonly atualizar: () => Promise<void>;
};

const TABLES: readonly LiveTable[] = ["pedidos", "clientes_estado", "conversas", "saidas"];
/** A page about conversations shows a message at once; elsewhere only the counts change, which may take a breath. */
const SOON = { waitMs: 250, maxMs: 1_000 };
const LATER = { waitMs: 3_000, maxMs: 5_000 };

/** Reads the page again when something of this restaurante changes. Begins after the first paint. */
export function useLiveUpdates(source: LiveSource): LiveStatus {
  const { restauranteId } = source;
  const pathname = usePathname();
  const isIdle = useIdle();
  const [status, setStatus] = useState<LiveStatus>("conectando");
  const [isStale, setStale] = useState(false);
  // A refresh hands the page new functions for the same actions: following them anew would refresh without end.
  const abrir = useEffectEvent(source.abrir);
  const atualizar = useEffectEvent(source.atualizar);
  const urgencyOf = useEffectEvent((tabela: LiveTable) => urgency(tabela, pathname));
  useEffect(() => {
    if (!isIdle) return;
    const refresh = serial(async () => {
      const isDone = await atualizar().then(yes, reloadIfOutdated);
      setStale(!isDone);
      if (!isDone) later.request();
    });
    const soon = coalesce(() => void refresh(), SOON);
    const later = coalesce(() => void refresh(), LATER);
    const stop = keepLive({
      restauranteId,
      tabelas: TABLES,
      abrir: () => abrir(),
      onStatus: setStatus,
      onCatchUp: soon.request,
      onChange: (tabela) =>
        ({ soon: soon.request, later: later.request, never: nothing })[urgencyOf(tabela)](),
    });
    return () => {
      stop();
      soon.cancel();
      later.cancel();
    };
  }, [isIdle, restauranteId]);
  return isStale ? "reconectando" : status;
}

function urgency(tabela: LiveTable, pathname: string): "soon" | "later" | "never" {
  if (tabela === "pedidos" || pathname.includes("/conversas")) return "soon";
  return tabela === "clientes_estado" ? "later" : "never";
}

function nothing(): void {}
const yes = () => true;

/** The server has been replaced by a newer one, which knows nothing of this page's actions: only a new page helps. */
function reloadIfOutdated(error: unknown): false {
  if (unstable_isUnrecognizedActionError(error)) window.location.reload();
  return false;
}
