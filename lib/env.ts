import { z } from "zod";
import { refusedSettings } from "@/lib/settings-of-old";

/** The settings of the process, parsed once. Nothing else reads process.env. */
export type Env = z.output<typeof schema>;

let parsed: Env | null = null;

/** Parsed on first use; a missing or weak value throws one message that lists them all. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Thrown at boot; the message names each variable and the way out. */
export class EnvError extends Error {}

/** The address of Redis' REST API under its older name. */
function withRedisUrl(source: Readonly<Record<string, string | undefined>>) {
  const { REDIS_URL } = source;
  return REDIS_URL === undefined || !/^https?:/.test(REDIS_URL)
    ? source
    : { UPSTASH_REDIS_REST_URL: REDIS_URL, ...source };
}

/** Parses a set of variables. Empty strings count as absent, as `.env` files leave them. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = schema.safeParse(withRedisUrl(present));
  const refused = refusedSettings(present);
  if (result.success && refused.length === 0) return result.data;
  const issues = result.success ? [] : result.error.issues;
  const lines = [
    ...issues.map((issue) => `  ${issue.path.join(".") || "(settings)"}: ${issue.message}`),
    ...refused.map(([name, reason]) => `  ${name}: ${reason}`),
  ];
  throw new EnvError(`These settings must be mended before the app can start:\n${lines.join("\n")}`);
}

/** True for an address only this machine can reach. */
function isLoopback(url: string): boolean {
  return URL.canParse(url) && ["127.0.0.1", "[::1]", "localhost"].includes(new URL(url).hostname);
}

const MIN_SECRET_LENGTH = 16;
const MIN_DISTINCT_CHARACTERS = 6;

const url = z
  .url({
    protocol: /^https?$/,
    error: ({ input }) => (input === undefined ? "is missing; an http(s) URL" : "must be an http(s) URL"),
  })
  .transform((value) => value.replace(/\/$/, ""));

const secret = z
  .string({ error: "is missing; make one with: openssl rand -hex 24" })
  .min(MIN_SECRET_LENGTH, { error: `is too short; at least ${MIN_SECRET_LENGTH} characters` })
  .refine((value) => new Set(value).size >= MIN_DISTINCT_CHARACTERS, { error: "is too easy to guess" });

const fernetKeys = z
  .string({ error: "is missing; make one with: openssl rand -base64 32 | tr '+/' '-_'" })
  .transform((value) => value.split(",").map((key) => key.trim()))
  .refine((keys) => keys.every((key) => /^[A-Za-z0-9_-]{43}=?$/.test(key)), {
    error: "must be url-safe base64 keys of 32 bytes, newest first, separated by commas",
  });

const flag = (fallback: boolean) =>
  z
    .enum(["0", "1", "false", "true"], { error: "must be true or false" })
    .transform((value) => value === "1" || value === "true")
    .default(fallback);

const whole = (fallback: number, min = 0) =>
  z.coerce
    .number({ error: "must be a number" })
    .int()
    .min(min, { error: `must be at least ${min}` })
    .default(fallback);

/** In the order in which they are asked. */
const modelIds = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) => value.split(",").map((model) => model.trim()))
    .refine((models) => models.every((model) => model !== ""), {
      error: "must be model ids separated by commas",
    });

/** Addresses that secrets, or what people write, go to. */
const HTTPS_ONLY = [
  ["SUPABASE_URL", "the secret key and everything that is stored go there"],
  ["NEXT_PUBLIC_SUPABASE_URL", "people's passwords and sessions go there"],
  ["PUBLIC_BASE_URL", "people sign in there"],
  ["UAZAPI_BASE_URL", "the shops' tokens and what is said go there"],
  ["EVOLUTION_BASE_URL", "the shops' tokens and what is said go there"],
  ["META_GRAPH_BASE_URL", "the shops' credentials go there"],
  ["MERCADOPAGO_BASE_URL", "the shops' credentials go there"],
  ["GROQ_BASE_URL", "the key and what customers write go there"],
  ["UPSTASH_REDIS_REST_URL", "the token goes there"],
  ["QSTASH_URL", "the token goes there"],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "its key goes there"],
] as const;

/** What people host themselves may stand beside the app, in a network nobody else is in. */
const SELF_HOSTED: ReadonlySet<string> = new Set([
  "SUPABASE_URL",
  "NEXT_PUBLIC_SUPABASE_URL",
  "EVOLUTION_BASE_URL",
  "OTEL_EXPORTER_OTLP_ENDPOINT",
]);

function isConfidential(name: string, address: string): boolean {
  return address.startsWith("https:") || isLoopback(address) || (SELF_HOSTED.has(name) && isPrivate(address));
}

/** An address that no router passes on: a name without a domain, or of the ranges of RFC 1918. */
function isPrivate(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(?:[a-z][\w-]*|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/.test(
    hostname,
  );
}

/** Its deliveries are checked with both keys, and made to our public address. */
const NEEDED_BY_QSTASH = [
  "PUBLIC_BASE_URL",
  "QSTASH_CURRENT_SIGNING_KEY",
  "QSTASH_NEXT_SIGNING_KEY",
] as const;

const schema = z
  .object({
    SUPABASE_URL: url,
    SUPABASE_KEY: z
      .string({ error: "is missing; the project's secret key (sb_secret_…)" })
      .min(20, { error: "is too short for a secret key" }),
    NEXT_PUBLIC_SUPABASE_URL: url,
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: z
      .string({ error: "is missing; the project's publishable key (sb_publishable_…)" })
      .min(20, { error: "is too short for a publishable key" })
      .refine((value) => !isServiceKey(value), {
        error: "is a secret key, and would be sent to every browser",
      }),
    PUBLIC_BASE_URL: url.optional(),

    UAZAPI_BASE_URL: url.default("https://free.uazapi.com"),
    UAZAPI_TIMEOUT: whole(15, 1),
    UAZAPI_SEND_RETRIES: whole(2, 1),
    UAZAPI_PRESENCE_ENABLED: flag(true),
    UAZAPI_PRESENCE_DELAY_MS: whole(25_000, 1_000),
    EVOLUTION_BASE_URL: url.optional(),
    META_GRAPH_BASE_URL: url.default("https://graph.facebook.com/v23.0"),
    HTTP_VERIFY_TLS: flag(true),

    WEBHOOK_SECRET: secret,
    CRON_SECRET: secret,
    CRED_ENCRYPTION_KEY: fernetKeys,

    MERCADOPAGO_BASE_URL: url.default("https://api.mercadopago.com"),
    MP_WEBHOOK_TOKEN: secret.optional(),
    CACHE_INVALIDATE_TOKEN: secret.optional(),

    GROQ_API_KEY: z.string().optional(),
    GROQ_BASE_URL: url.default("https://api.groq.com"),
    GROQ_MODELS: modelIds("openai/gpt-oss-20b,openai/gpt-oss-120b"),
    GROQ_TRANSCRIPTION_MODELS: modelIds("whisper-large-v3-turbo,whisper-large-v3"),
    GROQ_TIMEOUT_MS: whole(8_000, 500),
    GROQ_TPM: whole(8_000, 1),
    GROQ_RPM: whole(30, 1),
    UPSTASH_REDIS_REST_URL: url.optional(),
    UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
    REDIS_URL: z
      .string()
      .refine((value) => /^https?:/.test(value), {
        error:
          "must be the https address of a REST API: set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN instead, or remove it",
      })
      .optional(),
    QSTASH_URL: url.default("https://qstash.upstash.io"),
    QSTASH_TOKEN: z.string().optional(),
    QSTASH_CURRENT_SIGNING_KEY: z.string().optional(),
    QSTASH_NEXT_SIGNING_KEY: z.string().optional(),
    CLOCK_URL: url.optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
    OTEL_SERVICE_NAME: z.string().default("fornada"),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),

    MAX_WEBHOOK_BODY_BYTES: whole(262_144, 1_024),
    MAX_INCOMING_TEXT_CHARS: whole(4_000, 100),
    MAX_AUDIO_BYTES: whole(4_194_304, 1_024),
    MAX_AUDIO_SECONDS: whole(180, 1),
    MAX_QTD_ITEM: whole(10, 1),
    WEBHOOK_RATE_LIMIT_PER_MIN: whole(60),
    MAX_BUFFER_TEXT_CHARS: whole(8_000, 100),
    MESSAGE_DEBOUNCE_SECONDS: z.coerce.number({ error: "must be a number" }).min(0).max(30).default(5),
    CART_ABANDONED_REMINDER_MIN: whole(10, 1),
    CART_ABANDONED_CANCEL_MIN: whole(15, 2),
    PIX_ABANDONED_REMINDER_MIN: whole(20, 1),
    STATE_STALE_RESET_MIN: whole(120, 1),
    AVALIACAO_DELAY_MIN: whole(30, 1),
    REPEAT_ORDER_LOOKBACK_DAYS: whole(30, 1),
    PIX_ABANDONED_CANCEL_MIN: whole(60, 30),
    PIX_REVIEW_CANCEL_MIN: whole(60, 10),
    HUMAN_PAUSE_MIN: whole(30, 1),
  })
  .superRefine((value, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (value.CART_ABANDONED_REMINDER_MIN >= value.CART_ABANDONED_CANCEL_MIN) {
      refuse("CART_ABANDONED_REMINDER_MIN", "must be less than CART_ABANDONED_CANCEL_MIN");
    }
    if (value.PIX_ABANDONED_REMINDER_MIN >= value.PIX_ABANDONED_CANCEL_MIN) {
      refuse("PIX_ABANDONED_REMINDER_MIN", "must be less than PIX_ABANDONED_CANCEL_MIN");
    }
    const isLocal = isLoopback(value.SUPABASE_URL);
    if (value.CLOCK_URL !== undefined && !(isLocal && isLoopback(value.CLOCK_URL))) {
      refuse("CLOCK_URL", "is only for a local stack: it and SUPABASE_URL must be loopback addresses");
    }
    for (const [name, reason] of HTTPS_ONLY) {
      const address = value[name];
      if (address !== undefined && !isConfidential(name, address)) refuse(name, `must be https: ${reason}`);
    }
    const { UPSTASH_REDIS_REST_URL: redisUrl, UPSTASH_REDIS_REST_TOKEN: redisToken } = value;
    if ((redisUrl === undefined) !== (redisToken === undefined)) {
      const missing = redisUrl === undefined ? "UPSTASH_REDIS_REST_URL" : "UPSTASH_REDIS_REST_TOKEN";
      refuse(missing, "is missing: Redis needs its REST address and its token, or neither");
    }
    if (value.QSTASH_TOKEN !== undefined) {
      for (const name of NEEDED_BY_QSTASH) {
        if (value[name] === undefined) refuse(name, "is missing: QSTASH_TOKEN is set, and QStash needs it");
      }
    }
    if (!value.HTTP_VERIFY_TLS && !(isLocal && isLoopback(value.UAZAPI_BASE_URL))) {
      refuse("HTTP_VERIFY_TLS", "may be switched off only against a local stack");
    }
  });

/** A `sb_secret_` key, or a legacy JWT whose role is service_role. */
function isServiceKey(key: string): boolean {
  if (key.startsWith("sb_secret_")) return true;
  const payload = key.split(".")[1];
  return payload !== undefined && Buffer.from(payload, "base64url").toString().includes("service_role");
}
