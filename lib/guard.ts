import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { isSameSecret } from "@/lib/secrets";

type Handler = (request: Request) => Promise<Response>;

/** The one wrapper for callers that hold CRON_SECRET as a bearer token: routines and jobs. */
export function withCronSecret(handler: Handler): Handler {
  return async (request) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    if (!isSameSecret(bearer, env().CRON_SECRET)) return unauthorized();
    return answerFaults(() => handler(request));
  };
}

/**
 * The one wrapper for gateways: WEBHOOK_SECRET in `x-webhook-secret`, or in `?token=` for gateways that cannot send
 * headers. The envelope's own instance token is checked later, where the message is stored.
 */
export function withChannelSecret(handler: Handler): Handler {
  return async (request) => {
    const given = request.headers.get("x-webhook-secret") ?? new URL(request.url).searchParams.get("token");
    if (!isSameSecret(given, env().WEBHOOK_SECRET)) return unauthorized();
    return answerFaults(() => handler(request));
  };
}

export function unauthorized(): Response {
  return Response.json({ ok: false, error: "unauthorized" }, { status: 401 });
}

/** A fault of ours is a 503, so that the caller tries again; the reason stays in our log. */
async function answerFaults(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    log.error({ error: describeError(error) }, "request failed");
    return Response.json({ ok: false, error: "unavailable" }, { status: 503 });
  }
}
