import { coordination } from "@/lib/coordination/shared-coordination";
import { env } from "@/lib/env";
import { inboxAge } from "@/lib/store/inbox";

type Dependency = { readonly ok: boolean; readonly detail: string };

export type Health = {
  /** `ok` or `degraded` take orders; `down` cannot. */
  readonly status: "ok" | "degraded" | "down";
  readonly dependencies: Readonly<Record<string, Dependency>>;
  /** Seconds the oldest message waits to be read or sent; null when none does, or when it cannot be known. */
  readonly oldestUnreadSeconds: number | null;
  readonly oldestUnsentSeconds: number | null;
};

/** Longer than this and customers are waiting: a turn takes seconds and the sweep runs each minute. */
const WAITING_TOO_LONG_SECONDS = 120;

/** What the app depends on, and whether customers are waiting. Orders need the database; the rest degrades. */
export async function checkHealth(agora: number): Promise<Health> {
  const database = await checkDatabase(agora);
  const gateway = await checkGateway();
  const { GROQ_API_KEY } = env();
  const waiting = [database.age.porLerSegundos, database.age.porEnviarSegundos].some(
    (seconds) => seconds !== null && seconds > WAITING_TOO_LONG_SECONDS,
  );
  const isDegraded = !gateway.ok || waiting;
  return {
    status: database.ok ? (isDegraded ? "degraded" : "ok") : "down",
    dependencies: {
      supabase: { ok: database.ok, detail: database.detail },
      whatsapp: gateway,
      redis: await checkRedis(),
      qstash: {
        ok: true,
        detail: env().QSTASH_TOKEN === undefined ? "not configured: turns wait in the process" : "configured",
      },
      groq: {
        ok: true,
        detail: GROQ_API_KEY === undefined ? "not configured: the parser answers alone" : "configured",
      },
    },
    oldestUnreadSeconds: database.age.porLerSegundos,
    oldestUnsentSeconds: database.age.porEnviarSegundos,
  };
}

async function checkDatabase(agora: number) {
  try {
    return { ok: true, detail: "answers", age: await inboxAge(agora) };
  } catch {
    const age = { porLerSegundos: null, porEnviarSegundos: null };
    return { ok: false, detail: "does not answer: check SUPABASE_URL, SUPABASE_KEY and the migrations", age };
  }
}

const HEALTH_LIMIT = { uses: 1_000_000, windowSeconds: 60 };

/** Orders need no Redis: one that is away is said, and the database coordinates. */
async function checkRedis(): Promise<Dependency> {
  if (env().UPSTASH_REDIS_REST_URL === undefined)
    return { ok: true, detail: "not configured: the database coordinates" };
  const answer = await coordination().takeShared("health", HEALTH_LIMIT);
  return answer === null
    ? { ok: false, detail: "does not answer: the database coordinates" }
    : { ok: true, detail: "answers" };
}

/** Any answer will do: without an instance's token the gateway refuses, but it is there. */
async function checkGateway(): Promise<Dependency> {
  try {
    await fetch(`${env().UAZAPI_BASE_URL}/instance/status`, {
      cache: "no-store",
      signal: AbortSignal.timeout(3_000),
    });
    return { ok: true, detail: "answers" };
  } catch {
    return { ok: false, detail: "does not answer: check UAZAPI_BASE_URL" };
  }
}
