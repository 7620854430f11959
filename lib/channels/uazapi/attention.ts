import { callGateway, isTaken } from "@/lib/channels/call-gateway";
import type { Attention } from "@/lib/channels/channel";
import { env } from "@/lib/env";

/** The dots end with the next message, or after UAZAPI_PRESENCE_DELAY_MS. */
export function showTypingUazapi({ to, credential }: Attention): Promise<boolean> {
  const delay = env().UAZAPI_PRESENCE_DELAY_MS;
  return post("/message/presence", { number: to, presence: "composing", delay }, credential);
}

export function markReadUazapi({ messageIds, credential }: Attention): Promise<boolean> {
  return post("/message/markread", { id: messageIds }, credential);
}

async function post(path: string, body: object, token: string): Promise<boolean> {
  return isTaken(await callGateway(`${env().UAZAPI_BASE_URL}${path}`, { token }, body));
}
