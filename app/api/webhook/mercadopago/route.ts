import { requestClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { unavailable, withPaymentToken } from "@/lib/guard";
import { readBody } from "@/lib/inbox/read-body";
import { readNotice, receivePaymentNotice } from "@/lib/inbox/receive-payment-notice";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/**
 * Mercado Pago tells that a payment changed. 200: followed, or on purpose of no interest (a bad signature too). 401: wrong
 * or missing MP_WEBHOOK_TOKEN. 413: too large. 503: could not be followed, to be told again.
 */
export const POST = withPaymentToken(async (request) => {
  const body = await readBody(request, env().MAX_WEBHOOK_BODY_BYTES);
  if (body.kind === "too_large") {
    return Response.json({ ok: false, error: "payload_too_large" }, { status: 413 });
  }
  const notice = readNotice(request, body.kind === "json" ? body.value : null);
  if (notice === null) return Response.json({ ok: true });
  const outcome = await receivePaymentNotice(notice, await requestClock());
  return outcome.kind === "try_later" ? unavailable() : Response.json({ ok: true });
});
