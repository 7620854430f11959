import { createClient } from "@supabase/supabase-js";
import { Client } from "@upstash/qstash";
import { env } from "@/lib/env";
import { createGroqClient } from "@/lib/services/groq";
import { createRedis } from "@/lib/services/upstash-redis";
import { loadEnv } from "./load-env";
import { makeSchedules } from "./schedules";

/** Asks every configured service something that changes nothing, and says what is wrong and how to mend it. */
type Check = { readonly name: string; readonly mend: string; readonly ask: (() => Promise<unknown>) | null };

const TIMEOUT_MS = 10_000;

function checks(): readonly Check[] {
  const settings = env();
  const { UPSTASH_REDIS_REST_URL: redisUrl, UPSTASH_REDIS_REST_TOKEN: redisToken } = settings;
  const { GROQ_API_KEY: groqKey, QSTASH_TOKEN: qstashToken, PUBLIC_BASE_URL: baseUrl } = settings;
  return [
    {
      name: "Supabase",
      mend: "check SUPABASE_URL and SUPABASE_KEY, and apply the migrations with: supabase db push",
      ask: async () => {
        const client = createClient(settings.SUPABASE_URL, settings.SUPABASE_KEY);
        const { error } = await client.from("restaurantes").select("id", { head: true, count: "exact" });
        if (error !== null) throw new Error(error.code || "no answer");
      },
    },
    {
      name: "WhatsApp gateway",
      mend: "check UAZAPI_BASE_URL; any answer will do, this one did not come",
      ask: () => fetch(`${settings.UAZAPI_BASE_URL}/instance/status`),
    },
    {
      name: "Mercado Pago",
      mend: "check MERCADOPAGO_BASE_URL; each shop's credential is checked in its panel",
      ask: () => fetch(`${settings.MERCADOPAGO_BASE_URL}/v1/payments/0`),
    },
    {
      name: "Groq",
      mend: "check GROQ_API_KEY and GROQ_MODELS; without the key the parser understands alone",
      ask:
        groqKey === undefined
          ? null
          : async () => {
              const { data } = await createGroqClient(groqKey, settings.GROQ_BASE_URL).models.list();
              const missing = settings.GROQ_MODELS.filter((id) => !data.some((model) => model.id === id));
              if (missing.length > 0) throw new Error(`unknown models: ${missing.join(", ")}`);
            },
    },
    {
      name: "Redis",
      mend: "check UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN; meanwhile the database coordinates",
      ask:
        redisUrl === undefined || redisToken === undefined
          ? null
          : async () => {
              const answer = await createRedis(redisUrl, redisToken, TIMEOUT_MS).ping();
              if (answer !== "PONG") throw new Error("no PONG");
            },
    },
    {
      name: "QStash",
      mend: "check QSTASH_TOKEN and QSTASH_URL; meanwhile turns wait in the process",
      ask: qstashToken === undefined ? null : () => qstash(qstashToken).schedules.list(),
    },
    {
      name: "The app itself",
      mend: "check PUBLIC_BASE_URL: the gateway, the bank and QStash call there",
      ask:
        baseUrl === undefined
          ? null
          : async () => {
              const { status } = await fetch(`${baseUrl}/api/health`);
              if (status !== 200) throw new Error(`/api/health answered ${status}`);
            },
    },
  ];
}

function qstash(token: string): Client {
  return new Client({ token, baseUrl: env().QSTASH_URL, retry: false, enableTelemetry: false });
}

/** False when it did not answer as it should. */
async function report({ name, mend, ask }: Check): Promise<boolean> {
  if (ask === null) {
    console.log(`-    ${name}: not configured`);
    return true;
  }
  try {
    await Promise.race([
      ask(),
      new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), TIMEOUT_MS).unref()),
    ]);
    console.log(`ok   ${name}`);
    return true;
  } catch (error) {
    console.log(`BAD  ${name}: ${error instanceof Error ? error.message : "failed"}. To mend: ${mend}.`);
    return false;
  }
}

/** `--schedules` has QStash call the routines, each minute with `--paid`. */
async function scheduleRoutines(): Promise<void> {
  const { QSTASH_TOKEN: token, PUBLIC_BASE_URL: baseUrl, CRON_SECRET: cronSecret } = env();
  if (token === undefined || baseUrl === undefined)
    throw new Error("QSTASH_TOKEN is not set: schedules are made at QStash.");
  const plan = process.argv.includes("--paid") ? "paid" : "free";
  const made = await makeSchedules(qstash(token), { baseUrl, cronSecret }, plan);
  for (const { path, cron } of made) console.log(`ok   schedule ${path}: ${cron}`);
}

async function main(): Promise<number> {
  try {
    loadEnv();
    const results = await Promise.all(checks().map(report));
    if (process.argv.includes("--schedules")) await scheduleRoutines();
    return results.every(Boolean) ? 0 : 1;
  } catch (error) {
    console.log(error instanceof Error ? error.message : "failed");
    return 1;
  }
}

process.exit(await main());
