import { callGateway, isTaken } from "@/lib/channels/call-gateway";
import type { Attention } from "@/lib/channels/channel";
import { env } from "@/lib/env";

/** Meta shows dots only together with the mark that the message was read; they end with the answer, or after 25 s. */
export function showTypingCloudApi(attention: Attention): Promise<boolean> {
  return read(attention, { typing_indicator: { type: "text" } });
}

/** The newest message; those before it count as read with it. */
export function markReadCloudApi(attention: Attention): Promise<boolean> {
  return read(attention, {});
}

async function read({ messageIds, instanceName, credential }: Attention, more: object): Promise<boolean> {
  const url = `${env().META_GRAPH_BASE_URL}/${encodeURIComponent(instanceName)}/messages`;
  const body = { messaging_product: "whatsapp", status: "read", message_id: messageIds.at(-1), ...more };
  return isTaken(await callGateway(url, { authorization: `Bearer ${credential}` }, body));
}
