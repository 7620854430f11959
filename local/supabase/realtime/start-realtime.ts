import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type pg from "pg";
import { WebSocketServer } from "ws";
import type { ApiKeys } from "@/local/supabase/api-keys";
import type { Tokens } from "@/local/supabase/tokens";
import { startChangeFeed } from "./change-feed";
import { createChannels } from "./channels";
import { serveConnection } from "./connection";
import { deliverChange } from "./deliver-change";

export type RealtimeOptions = {
  server: Server;
  pool: pg.Pool;
  postgresUrl: string;
  tokens: Tokens;
  apiKeys: ApiKeys;
};

/** Supabase Realtime on the gateway's server: broadcast, presence and changes of published tables. */
export async function startRealtime(options: RealtimeOptions): Promise<{ stop(): Promise<void> }> {
  const { server, pool, postgresUrl, tokens, apiKeys } = options;
  const channels = createChannels();
  const feed = await startChangeFeed(pool, postgresUrl, (change) => deliverChange(pool, channels, change));
  const sockets = new WebSocketServer({ noServer: true });

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://gateway");
    const keyToken = apiKeys.roleToken(searchParams.get("apikey"));
    if (!pathname.startsWith("/realtime/v1") || keyToken === null) return refuse(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const version = searchParams.get("vsn") === "1.0.0" ? "1.0.0" : "2.0.0";
      serveConnection({ webSocket, version, keyToken, tokens, apiKeys, channels, joined: new Map() });
    });
  });

  return {
    stop: async () => {
      for (const webSocket of sockets.clients) webSocket.terminate();
      await feed.stop();
    },
  };
}

function refuse(socket: Duplex): void {
  socket.end("HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n");
}
