import { isSameSecret, sha256Hex } from "@/lib/secrets";

/** What Meta wants to hear back from an address it asks to confirm; null to whoever knows neither token. */
export function challengeOf(url: string, webhookSecret: string): string | null {
  const query = new URL(url).searchParams;
  const given = query.get("hub.verify_token");
  const isKnown = isSameSecret(given, webhookSecret) || isSameSecret(given, metaVerifyToken(webhookSecret));
  return query.get("hub.mode") === "subscribe" && isKnown ? query.get("hub.challenge") : null;
}

/** The token the panel tells an owner, who must not know the secret itself: it opens every shop's other addresses. */
export function metaVerifyToken(webhookSecret: string): string {
  return sha256Hex(`meta verify token ${webhookSecret}`).slice(0, 32);
}
