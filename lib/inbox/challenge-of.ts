import { isSameSecret } from "@/lib/secrets";

/** What Meta wants to hear back from an address it asks to confirm; null to whoever does not know the token. */
export function challengeOf(url: string, verifyToken: string): string | null {
  const query = new URL(url).searchParams;
  const isKnown =
    query.get("hub.mode") === "subscribe" && isSameSecret(query.get("hub.verify_token"), verifyToken);
  return isKnown ? query.get("hub.challenge") : null;
}
