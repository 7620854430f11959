import { RealtimeClient } from "@supabase/supabase-js";
import type { LiveSession, LiveTable } from "./live-session";

export type LiveChannel = {
  readonly renew: (token: string) => void;
  readonly close: () => void;
};

/**
 * Joins the live channel of a restaurante. Row level security decides what is told; the filter keeps the rest of the
 * traffic away. This file carries the realtime client and is only ever imported on demand.
 */
export function followChanges(options: {
  session: LiveSession;
  restauranteId: number;
  tabelas: readonly LiveTable[];
  onChange: (tabela: LiveTable) => void;
  onJoined: (isJoined: boolean) => void;
}): LiveChannel {
  const { session, restauranteId, tabelas, onChange, onJoined } = options;
  const client = new RealtimeClient(`${session.url.replace(/^http/, "ws")}/realtime/v1`, {
    params: { apikey: session.key },
  });
  void client.setAuth(session.token);
  const channel = client.channel(`painel-${restauranteId}`);
  for (const table of tabelas) {
    const filter = `restaurante_id=eq.${restauranteId}`;
    channel.on("postgres_changes", { event: "*", schema: "public", table, filter }, () => onChange(table));
  }
  channel.subscribe((status) => onJoined(status === "SUBSCRIBED"));
  return {
    renew: (token) => void client.setAuth(token),
    close: () => {
      void client.removeAllChannels();
      void client.disconnect();
    },
  };
}
