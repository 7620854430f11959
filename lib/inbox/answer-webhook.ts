import type { Clock } from "@/lib/clock";
import { unauthorized } from "@/lib/guard";
import { askForTurn } from "@/lib/inbox/ask-for-turn";
import type { WebhookOutcome } from "@/lib/inbox/receive-webhook";

/** What a gateway is told: 200 once anything of it is stored or of no interest, 401 when nothing of it proved itself. */
export function answerWebhook(outcomes: readonly WebhookOutcome[], clock: Clock): Response {
  for (const outcome of outcomes) if (outcome.kind === "turn_due") askForTurn(outcome, clock);
  return outcomes.every(({ kind }) => kind === "unauthorized") ? unauthorized() : Response.json({ ok: true });
}

/** A body that cannot be read: 413 when it is too long, 400 when it is no JSON. */
export function refuseBody(kind: "too_large" | "malformed"): Response {
  const [error, status] = kind === "too_large" ? ["payload_too_large", 413] : ["malformed_json", 400];
  return Response.json({ ok: false, error }, { status: Number(status) });
}
