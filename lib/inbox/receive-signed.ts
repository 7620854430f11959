import type { ChannelEvent, ChannelName } from "@/lib/channels/channel";
import { channelFor } from "@/lib/channels/channels";
import type { Clock } from "@/lib/clock";
import { receiveEvents, type WebhookOutcome } from "@/lib/inbox/receive-webhook";
import { isSignedByMeta } from "@/lib/inbox/signed-by-meta";
import { decryptSecret } from "@/lib/secrets";
import { findAppSecret } from "@/lib/store/app-secret";

/**
 * Takes a webhook whose bytes are signed. The number it speaks of says whose secret must have signed it; what another
 * shop's secret has signed proves nothing here.
 */
export async function receiveSigned(
  canal: ChannelName,
  signed: { readonly raw: Uint8Array; readonly signature: string | null; readonly body: unknown },
  clock: Clock,
): Promise<readonly WebhookOutcome[]> {
  const events = channelFor(canal).parseWebhook(signed.body);
  const numbers = [
    ...new Set(events.flatMap((event) => ("instanceName" in event ? [event.instanceName] : []))),
  ];
  const secrets = new Map<string, string>();
  for (const instanceName of numbers) {
    const encrypted = await findAppSecret(canal, instanceName);
    const secret = encrypted === null ? "" : decryptSecret(encrypted);
    if (isSignedByMeta(signed.raw, signed.signature, secret)) secrets.set(instanceName, secret);
  }
  return receiveEvents(
    canal,
    events.map((event) => proven(event, secrets)),
    clock,
  );
}

/** An event of a number whose secret did not sign keeps its empty token, which opens nothing. */
function proven(event: ChannelEvent, secrets: ReadonlyMap<string, string>): ChannelEvent {
  return "instanceName" in event ? { ...event, token: secrets.get(event.instanceName) ?? "" } : event;
}
