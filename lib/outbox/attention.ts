import type { Channel } from "@/lib/channels/channel";
import { channelFor } from "@/lib/channels/channels";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { decryptSecret } from "@/lib/secrets";
import type { LoadedTurn } from "@/lib/store/load-turn";

/** Most answers come faster than anybody would type; one that waits for a model does not. */
const TYPING_AFTER_MS = 700;

type Customer = Pick<
  LoadedTurn,
  "canal" | "instanceName" | "instanceToken" | "destino" | "providerMessageIds"
>;

/**
 * Does the work, and shows the customer that an answer is being written should it take long. Nothing waits for that, and
 * nothing comes of its failing. Without a customer it is the work alone.
 */
export async function whileTyping<T>(customer: Customer | null, work: () => Promise<T>): Promise<T> {
  if (customer === null) return work();
  const timer = setTimeout(() => void attend(customer, "showTyping"), TYPING_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** Shows the customer that what a turn has answered was read. Never throws. */
export function markRead(customer: Customer): Promise<void> {
  return attend(customer, "markRead");
}

async function attend(customer: Customer, how: "showTyping" | "markRead"): Promise<void> {
  const { canal, instanceName, instanceToken, destino: to, providerMessageIds } = customer;
  const { UAZAPI_PRESENCE_ENABLED: isEnabled } = env();
  if (!isEnabled || instanceName === null || instanceToken === null || providerMessageIds.length === 0)
    return;
  try {
    const channel: Channel = channelFor(canal);
    const credential = decryptSecret(instanceToken);
    const isTaken = await channel[how]({ to, instanceName, credential, messageIds: providerMessageIds });
    if (!isTaken) log.debug({ canal, how }, "the gateway did not take a sign of attention");
  } catch (error) {
    log.debug({ canal, how, error: describeError(error) }, "a sign of attention failed");
  }
}
