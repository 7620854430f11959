import { requestClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { withOwnProof } from "@/lib/guard";
import { answerWebhook, refuseBody } from "@/lib/inbox/answer-webhook";
import { challengeOf } from "@/lib/inbox/challenge-of";
import { readBody } from "@/lib/inbox/read-body";
import { receiveSigned } from "@/lib/inbox/receive-signed";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

/** Meta asks once whether the address is ours: the challenge goes back to whoever knows WEBHOOK_SECRET, 403 to others. */
export const GET = withOwnProof(async (request) => {
  const challenge = challengeOf(request.url, env().WEBHOOK_SECRET);
  return challenge === null
    ? Response.json({ ok: false, error: "forbidden" }, { status: 403 })
    : new Response(challenge, { headers: { "content-type": "text/plain" } });
});

/**
 * WhatsApp comes in from Meta, signed with the app's secret over the raw bytes. 200: stored, or on purpose of no interest.
 * 400: not JSON. 401: unknown number, or a signature that is not its app's. 413: too large. 503: to be sent again.
 */
export const POST = withOwnProof(async (request) => {
  const body = await readBody(request, env().MAX_WEBHOOK_BODY_BYTES);
  if (body.kind !== "json") return refuseBody(body.kind);
  const clock = await requestClock();
  const signature = request.headers.get("x-hub-signature-256");
  return answerWebhook(
    await receiveSigned("cloud_api", { raw: body.raw, signature, body: body.value }, clock),
    clock,
  );
});
