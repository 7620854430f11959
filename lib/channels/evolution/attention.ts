import { callGateway, isTaken } from "@/lib/channels/call-gateway";
import type { Attention } from "@/lib/channels/channel";
import { phoneOfJid } from "@/lib/channels/identity";
import { env } from "@/lib/env";
import { evolutionUrl } from "./calls";

export function showTypingEvolution(attention: Attention): Promise<boolean> {
  const { to } = attention;
  const delay = env().UAZAPI_PRESENCE_DELAY_MS;
  return post(
    "/chat/sendPresence",
    { number: phoneOfJid(to) ?? to, presence: "composing", delay },
    attention,
  );
}

export function markReadEvolution(attention: Attention): Promise<boolean> {
  const { to, messageIds } = attention;
  const readMessages = messageIds.map((id) => ({ remoteJid: to, fromMe: false, id }));
  return post("/chat/markMessageAsRead", { readMessages }, attention);
}

async function post(path: string, body: object, { instanceName, credential }: Attention): Promise<boolean> {
  return isTaken(await callGateway(evolutionUrl(path, instanceName), { apikey: credential }, body));
}
