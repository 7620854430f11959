import { requestClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { withChannelSecret } from "@/lib/guard";
import { answerWebhook, refuseBody } from "@/lib/inbox/answer-webhook";
import { readBody } from "@/lib/inbox/read-body";
import { receiveWebhook } from "@/lib/inbox/receive-webhook";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/**
 * WhatsApp comes in from uazapi. 200: stored, or on purpose of no interest. 400: not JSON. 401: wrong secret, unknown
 * instance or wrong instance token. 413: larger than MAX_WEBHOOK_BODY_BYTES. 503: could not be stored, to be sent again.
 */
export const POST = withChannelSecret(async (request) => {
  const body = await readBody(request, env().MAX_WEBHOOK_BODY_BYTES);
  if (body.kind !== "json") return refuseBody(body.kind);
  const clock = await requestClock();
  return answerWebhook(await receiveWebhook("uazapi", body.value, clock), clock);
});
