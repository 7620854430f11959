import { requestClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { unauthorized, withChannelSecret } from "@/lib/guard";
import { askForTurn } from "@/lib/inbox/ask-for-turn";
import { readBody } from "@/lib/inbox/read-body";
import { receiveWebhook } from "@/lib/inbox/receive-webhook";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/**
 * WhatsApp comes in. 200: stored, or on purpose of no interest. 400: not JSON. 401: wrong secret, unknown instance or
 * wrong instance token. 413: larger than MAX_WEBHOOK_BODY_BYTES. 503: could not be stored, to be sent again.
 */
export const POST = withChannelSecret(async (request) => {
  const body = await readBody(request, env().MAX_WEBHOOK_BODY_BYTES);
  if (body.kind === "too_large") return refuse("payload_too_large", 413);
  if (body.kind === "malformed") return refuse("malformed_json", 400);
  const clock = await requestClock();
  const outcome = await receiveWebhook("uazapi", body.value, clock);
  if (outcome.kind === "unauthorized") return unauthorized();
  if (outcome.kind === "turn_due") askForTurn(outcome, clock);
  return Response.json({ ok: true });
});

function refuse(error: string, status: number): Response {
  return Response.json({ ok: false, error }, { status });
}
