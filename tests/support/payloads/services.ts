import { Client } from "@upstash/qstash";
import { vi } from "vitest";
import { redisCoordination } from "@/lib/coordination/redis";
import { env } from "@/lib/env";
import { withCronSecret } from "@/lib/guard";
import { describeError } from "@/lib/log";
import { isSignedDelivery, publishJob } from "@/lib/services/qstash";
import { callRpc } from "@/lib/services/supabase";
import { createRedis } from "@/lib/services/upstash-redis";
import { makeSchedules } from "@/scripts/schedules";
import { field } from "./field";
import type { Payload, PayloadCases } from "./payload-case";
import { replayed } from "./replay-server";

/** What became of a call of ours: its result, or the kind of its error. */
async function outcomeOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    const { name, code } = describeError(error);
    return code === undefined ? { failed: name } : { failed: name, code };
  }
}

/** The settings of the recorded requests, beside those of the app; the rest is the replay server's address. */
export const SERVICE_SETTINGS = {
  PUBLIC_BASE_URL: "https://app.example.com",
  CRON_SECRET: "cron-secret-16-chars-min",
  QSTASH_TOKEN: "tkn",
  QSTASH_CURRENT_SIGNING_KEY: "sig_current_test",
  QSTASH_NEXT_SIGNING_KEY: "sig_next_test",
};

const job = {
  path: "/api/jobs/turn?x=1",
  body: { a: "ã" },
  after: { delaySeconds: 5 },
  deduplicationId: "conv1-msg1",
  flowKey: "conv-1",
} as const;

const publish = ({ response }: Payload) => replayed([response], () => outcomeOf(() => publishJob(job)));
const PUBLISHED = {
  method: "POST",
  path: "/v2/publish/https://app.example.com/api/jobs/turn?x=1",
  body: { a: "ã" },
};

/** Whether a delivery is QStash's own, at the second it was made. */
async function isSigned(
  { headers, rawBody, _claims, url }: Payload,
  body = String(rawBody),
): Promise<boolean> {
  vi.useFakeTimers({ now: Number(Reflect.get(Object(_claims), "iat")) * 1_000, toFake: ["Date"] });
  try {
    return await isSignedDelivery({
      signature: field(headers, "upstash-signature"),
      body,
      url: String(url),
    });
  } finally {
    vi.useRealTimers();
  }
}

const qstash: PayloadCases = {
  http_publish: { through: publish, gives: { asked: [PUBLISHED], result: undefined } },
  http_publish_deduplicated: { through: publish, gives: { asked: [PUBLISHED], result: undefined } },
  http_error: {
    through: publish,
    gives: { asked: [PUBLISHED], result: { failed: "QstashError" } },
  },
  delivery_request: {
    through: async (payload) => [await isSigned(payload), await isSigned(payload, '{"a":"a"}')],
    gives: [true, false],
  },
  http_schedule_create: {
    through: ({ response }) =>
      replayed(Array(4).fill(response), async () => {
        const client = new Client({
          token: "tkn",
          baseUrl: env().QSTASH_URL,
          retry: false,
          enableTelemetry: false,
        });
        const app = { baseUrl: "https://app.example.com", cronSecret: "cron-secret-16-chars-min" };
        return (await makeSchedules(client, app, "free")).length;
      }),
    gives: {
      asked: ["sweep", "abandoned-carts", "avaliar", "reset-states"].map((routine) => ({
        method: "POST",
        path: `/v2/schedules/https://app.example.com/api/cron/${routine}`,
        body: null,
      })),
      result: 4,
    },
  },
  http_batch: { unused: "jobs are published one by one: each is of one conversation" },
  callback_request: { unused: "no job asks for a callback: what fails is swept" },
};

const coordination = () => redisCoordination(createRedis(env().QSTASH_URL, "t0k", 5_000));
const lockOf = (name: string) => coordination().lock(name, 10_000);
const commandsOf = (asked: readonly { body: unknown }[]) =>
  asked.flatMap(({ body }) => (Array.isArray(body) ? body.map((command) => command[0]) : []));

const redis: PayloadCases = {
  http_lock: {
    through: async ({ steps }) => {
      const { asked, result } = await replayed(
        steps.map(({ response }) => response),
        async () => {
          const redis = coordination();
          const first = await redis.lock("conv:1", 10_000);
          const second = await redis.lock("conv:1", 10_000);
          return [first !== null, second, await first?.release()];
        },
      );
      return { commands: commandsOf(asked), result };
    },
    gives: { commands: ["set", "set", "eval"], result: [true, null, true] },
  },
  http_ratelimit_evalsha_miss: {
    through: async ({ steps }) => {
      const answers = steps.map(({ response }) => response);
      const { asked, result } = await replayed(answers, () =>
        coordination().take("u", { uses: 2, windowSeconds: 10 }),
      );
      return { commands: commandsOf(asked), result };
    },
    gives: { commands: ["evalsha", "eval"], result: true },
  },
  http_pipeline_partial_error: {
    through: async ({ response }) => {
      const { result } = await replayed([response], async () => {
        const redis = coordination();
        return Promise.all(["a", "b"].map((name) => outcomeOf(() => redis.lock(name, 10_000))));
      });
      return result;
    },
    // The first is refused by Redis, the second answered with what no lock is.
    gives: [{ failed: "UpstashError" }, { failed: "ZodError" }],
  },
  http_single_error: {
    through: async ({ response }) => (await replayed([response], () => outcomeOf(() => lockOf("a")))).result,
    gives: { failed: "UpstashError" },
  },
  http_unauthorized: {
    through: async ({ response }) => (await replayed([response], () => outcomeOf(() => lockOf("a")))).result,
    gives: { failed: "UpstashError" },
  },
  http_single_command: { unused: "the client puts every command into a pipeline" },
  http_pipeline_set_get: { unused: "no value is kept in Redis: limits and locks alone" },
  http_multi_exec: {
    unused: "nothing of ours needs two commands at once: a lock is given back by one script",
  },
};

const rpc = ({ response }: Payload) =>
  replayed([response], () => outcomeOf(() => callRpc("load_turn", { conversa_id: 1 })));
const CALLED = { method: "POST", path: "/rest/v1/rpc/load_turn", body: { p: { conversa_id: 1 } } };

const supabase: PayloadCases = {
  http_rest_42501: {
    through: rpc,
    gives: { asked: [CALLED], result: { failed: "DatabaseError", code: "42501" } },
  },
  http_rest_unique_violation: {
    through: rpc,
    gives: { asked: [CALLED], result: { failed: "DatabaseError", code: "23505" } },
  },
  http_jwks: { unused: "the key recorded in it is none; real ones are shown in tests/supabase" },
  getclaims_result: { unused: "supabase-js makes it of a token, and tests/supabase shows that it does" },
  jwt_claims_access_token: { unused: "the claims of a token, which only supabase-js reads" },
};

const vercel: PayloadCases = {
  cron_request: {
    through: async ({ url, method, headers }) => {
      const request = new Request(String(url), {
        method: String(method),
        headers: Object.entries(headers as Record<string, string>),
      });
      const routine = withCronSecret(async () => Response.json({ status: "ok" }));
      return (await routine(request)).status;
    },
    gives: 200,
  },
  error_413: { unused: "said by the platform, before us: MAX_WEBHOOK_BODY_BYTES is far below" },
  vercel_json: { unused: "an example of vercel.json; ours is held to its routes by tests/vercel.test.ts" },
};

export const services: Readonly<Record<string, PayloadCases>> = {
  qstash,
  "upstash-redis": redis,
  supabase,
  vercel,
};
