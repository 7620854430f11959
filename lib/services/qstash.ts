import { Client, Receiver } from "@upstash/qstash";
import { z } from "zod";
import { env } from "@/lib/env";
import { currentRequest, REQUEST_ID_HEADER } from "@/lib/request-context";
import { traced } from "@/lib/trace";

/** A request QStash is to make of us, later. Being told twice must do no more than being told once. */
export type Job = {
  /** The path of ours that is called, and the JSON it gets. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly after: { readonly delaySeconds: number } | { readonly atMs: number };
  /** The same within ten minutes is the same job. */
  readonly deduplicationId: string;
  /** Of one key one is delivered at a time. */
  readonly flowKey: string;
};

/** 2, 6 and 18 s: a customer is waiting. After them the sweep finds what is left. */
const RETRIES = 3;
const RETRY_DELAY = "2000 * pow(3, retried)";
const DELIVERY_TIMEOUT_SECONDS = 55;
/** Who publishes holds up a turn; what is not published in time is swept. */
const PUBLISH_TIMEOUT_MS = 3_000;
const CLOCK_TOLERANCE_SECONDS = 5;

export function hasQstash(): boolean {
  return env().QSTASH_TOKEN !== undefined;
}

let client: Client | null = null;

/** The one client of QStash. Throws without a token. */
function qstashClient(): Client {
  const { QSTASH_TOKEN: token, QSTASH_URL: baseUrl } = env();
  if (token === undefined) throw new Error("QSTASH_TOKEN is not set");
  client ??= new Client({ token, baseUrl, retry: false, enableTelemetry: false });
  return client;
}

/** Hands a job to QStash. Throws when it did not take it, or not in time. */
export function publishJob(job: Job): Promise<void> {
  return traced("qstash", { "url.path": job.path }, () => publish(job));
}

async function publish({ path, body, after, deduplicationId, flowKey }: Job): Promise<void> {
  const { requestId } = currentRequest() ?? {};
  const publishing = qstashClient().publishJSON({
    url: `${env().PUBLIC_BASE_URL}${path}`,
    body,
    deduplicationId,
    flowControl: { key: flowKey, parallelism: 1 },
    retries: RETRIES,
    retryDelay: RETRY_DELAY,
    timeout: DELIVERY_TIMEOUT_SECONDS,
    // The job's log is found by the id of the request that asked for it.
    ...(requestId === undefined ? {} : { headers: { [REQUEST_ID_HEADER]: requestId } }),
    ...("atMs" in after
      ? { notBefore: Math.ceil(after.atMs / 1_000) }
      : { delay: Math.ceil(after.delaySeconds) }),
  });
  const answer = await Promise.race([publishing, rejectAfter(PUBLISH_TIMEOUT_MS)]);
  // Whatever answers in QStash's place has taken nothing.
  taken.parse(answer);
}

const taken = z.object({ messageId: z.string() });

function rejectAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("QStash did not answer in time")), milliseconds).unref();
  });
}

/**
 * Whether a delivery is QStash's own: HS256 by one of the two signing keys, for this very address and body, now. The keys
 * rotate: the next one is good before it becomes the current one.
 */
export async function isSignedDelivery(delivery: {
  readonly signature: string | null;
  readonly body: string;
  readonly url: string;
}): Promise<boolean> {
  const { QSTASH_CURRENT_SIGNING_KEY: currentSigningKey, QSTASH_NEXT_SIGNING_KEY: nextSigningKey } = env();
  const { signature, body, url } = delivery;
  if (currentSigningKey === undefined || nextSigningKey === undefined || signature === null) return false;
  if (!isPlainHs256(signature)) return false;
  const receiver = new Receiver({ currentSigningKey, nextSigningKey });
  return receiver
    .verify({ signature, body, url, clockTolerance: CLOCK_TOLERANCE_SECONDS })
    .then(Boolean, () => false);
}

/** The library takes any HMAC, and tokens that never end. */
function isPlainHs256(signature: string): boolean {
  const [header, payload] = signature.split(".").map(decodePart);
  return (
    Reflect.get(header ?? {}, "alg") === "HS256" && typeof Reflect.get(payload ?? {}, "exp") === "number"
  );
}

function decodePart(part: string): object | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
