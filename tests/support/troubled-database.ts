import { inject } from "vitest";
import { refuse, whole } from "@/local/http/answer";
import { startLoopbackServer } from "@/local/http/loopback-server";

/** The API of the database with trouble on demand, each for one call of a function. */
export type TroubledDatabase = {
  readonly url: string;
  /** The next call of it is answered 503 and does nothing. */
  refusesOnce(functionName: string): void;
  /** The next call of it is done, and its answer never arrives. */
  losesAnswerOnce(functionName: string): void;
  /** The trouble has not been met yet. */
  isTroubleAhead(): boolean;
  stop(): Promise<void>;
};

type Trouble = { readonly path: string; readonly how: "refused" | "lost" };

export async function startTroubledDatabase(): Promise<TroubledDatabase> {
  let trouble: Trouble | null = null;
  const server = await startLoopbackServer({
    purpose: "API of the database",
    port: null,
    async handle(request, { pathname, search }) {
      const location = `${inject("supabase").url}${pathname}${search}`;
      if (pathname !== trouble?.path) return whole(307, "text/plain", "", { location });
      const { how } = trouble;
      trouble = null;
      if (how === "refused") return refuse(503, "away");
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { authorization = "", apikey = "" } = request.headers;
      const headers = { authorization, apikey: String(apikey), "content-type": "application/json" };
      const done = await fetch(location, { method: "POST", headers, body: Buffer.concat(chunks) });
      if (!done.ok) throw new Error(`the database refused it: ${await done.text()}`);
      return { kind: "silence", endsAfterMs: 0 };
    },
  });
  const plan = (how: Trouble["how"]) => (functionName: string) => {
    trouble = { path: `/rest/v1/rpc/${functionName}`, how };
  };
  return {
    url: server.url,
    refusesOnce: plan("refused"),
    losesAnswerOnce: plan("lost"),
    isTroubleAhead: () => trouble !== null,
    stop: server.stop,
  };
}
