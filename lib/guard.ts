import { readBytes } from "@/lib/channels/read-bytes";
import { exclusively } from "@/lib/coordination/exclusively";
import { coordination } from "@/lib/coordination/shared-coordination";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { currentRequest } from "@/lib/request-context";
import { isSameSecret, pseudonym } from "@/lib/secrets";
import { isSignedDelivery } from "@/lib/services/qstash";
import { withRequest } from "@/lib/with-request";

type Handler = (request: Request) => Promise<Response>;

/** The one wrapper for callers that hold CRON_SECRET as a bearer token: routines. */
export function withCronSecret(handler: Handler): Handler {
  return withRequest(async (request) =>
    hasCronSecret(request) ? answerFaults(() => handler(request)) : unauthorized(),
  );
}

function hasCronSecret({ headers }: Request): boolean {
  const bearer = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1];
  return isSameSecret(bearer, env().CRON_SECRET);
}

const MAX_JOB_BYTES = 4_096;

/** The one wrapper for jobs: QStash by its signature over our public address and the body, or CRON_SECRET as a bearer token. */
export function withJob(handler: (body: unknown) => Promise<Response>): Handler {
  return withRequest(async (request) => {
    const bytes = await readBytes(request, MAX_JOB_BYTES);
    const body = bytes === null ? null : new TextDecoder().decode(bytes);
    if (body === null) return unauthorized();
    const { pathname, search } = new URL(request.url);
    const url = `${env().PUBLIC_BASE_URL ?? ""}${pathname}${search}`;
    const signature = request.headers.get("upstash-signature");
    const isOurs = hasCronSecret(request) || (await isSignedDelivery({ signature, body, url }));
    return isOurs ? answerFaults(() => handler(parseJson(body))) : unauthorized();
  });
}

/** A job that will never be one: QStash is told not to try again. */
export function invalidJob(): Response {
  return Response.json(
    { ok: false, error: "invalid_job" },
    { status: 489, headers: { "upstash-nonretryable-error": "true" } },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How long a routine waits for another run of itself: a call that came twice ends at once, one after the other. */
const ROUTINE_WAIT_MS = 10_000;

/**
 * The one wrapper for routines: CRON_SECRET as a bearer token, one run at a time. Where nobody can tell whether another runs,
 * it does not: 503.
 */
export function withRoutine(name: string, work: () => Promise<object>): Handler {
  return withCronSecret(async () => {
    const done = await exclusively(coordination(), `routine:${name}`, ROUTINE_WAIT_MS, work);
    return Response.json(done === null ? { status: "busy" } : { status: "ok", ...done });
  });
}

/**
 * The one wrapper for gateways: WEBHOOK_SECRET in `x-webhook-secret`, or in `?token=` for gateways that cannot send
 * headers. The envelope's own instance token is checked later, where the message is stored.
 */
export function withChannelSecret(handler: Handler): Handler {
  return withRequest(async (request) => {
    const given = request.headers.get("x-webhook-secret") ?? new URL(request.url).searchParams.get("token");
    if (!isSameSecret(given, env().WEBHOOK_SECRET)) return unauthorized();
    return answerFaults(() => handler(request));
  });
}

/** The one wrapper for callers that prove themselves by what they send: the handler checks it before it believes anything. */
export function withOwnProof(handler: Handler): Handler {
  return withRequest((request) => answerFaults(() => handler(request)));
}

/** The one wrapper for Mercado Pago: MP_WEBHOOK_TOKEN in `?token=`, or in `x-webhook-secret`. Without one set, nobody enters. */
export function withPaymentToken(handler: Handler): Handler {
  return withRequest(async (request) => {
    const given = new URL(request.url).searchParams.get("token") ?? request.headers.get("x-webhook-secret");
    if (!isSameSecret(given, env().MP_WEBHOOK_TOKEN)) return unauthorized();
    return answerFaults(() => handler(request));
  });
}

/**
 * The one wrapper for programs that administer from outside, as the system we replace let them: CACHE_INVALIDATE_TOKEN in a
 * header, never in the address. Without one set, nobody enters.
 */
export function withAdminToken(handler: Handler): Handler {
  return withRequest(async (request) => {
    const given = ADMIN_HEADERS.map((name) => request.headers.get(name)).find((value) => value !== null);
    if (!isSameSecret(given, env().CACHE_INVALIDATE_TOKEN)) return unauthorized();
    return answerFaults(() => handler(request));
  });
}

const ADMIN_HEADERS = ["x-admin-token", "x-cache-invalidate-token", "x-cache-token"];

type PublicFile = { readonly contentType: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The one wrapper for files that anybody may fetch who knows their name, a random UUID before the extension. A name that is
 * none and one that names nothing get the same answer; nothing is kept by anybody in between.
 */
export function withUnguessableName(find: (name: string) => Promise<PublicFile | null>) {
  const answer = async (request: Request, { params }: { params: Promise<{ file: string }> }) => {
    const { file } = await params;
    const name = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.png$/.exec(file)?.[1];
    return answerFaults(async () => {
      if (!(await coordination().take(`file:${addressOf(request)}`, FILES_LIMIT))) {
        return Response.json({ ok: false, error: "too_many_requests" }, { status: 429, headers: NO_STORE });
      }
      const found = name === undefined ? null : await find(name);
      if (found === null) {
        return Response.json({ ok: false, error: "not_found" }, { status: 404, headers: NO_STORE });
      }
      return new Response(found.bytes, {
        headers: { ...NO_STORE, "content-type": found.contentType, "x-content-type-options": "nosniff" },
      });
    });
  };
  // Knowing the name opens the file.
  return withRequest(answer, ({ url }) => new URL(url).pathname.replace(/[^/]+$/, "[file]"));
}

const FILES_LIMIT = { uses: 300, windowSeconds: 60 };

/** Whom the platform says the request came from, told apart and not kept. */
function addressOf({ headers }: Request): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",")[0]?.trim();
  return pseudonym(headers.get("x-real-ip") ?? forwarded ?? "unknown");
}

const NO_STORE = { "cache-control": "no-store" };

export function unauthorized(): Response {
  return Response.json({ ok: false, error: "unauthorized" }, { status: 401 });
}

/** To be tried again; the id is what to look for in the log. */
export function unavailable(): Response {
  const { requestId } = currentRequest() ?? {};
  return Response.json({ ok: false, error: "unavailable", requestId }, { status: 503 });
}

/** A fault of ours is a 503, so that the caller tries again; the reason stays in our log. */
async function answerFaults(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    log.error({ error: describeError(error) }, "request failed");
    return unavailable();
  }
}
