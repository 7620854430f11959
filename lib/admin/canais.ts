import type { ChannelName } from "@/lib/channels/channel";
import { env } from "@/lib/env";
import { metaVerifyToken } from "@/lib/inbox/challenge-of";

export const CLOUD_API_PATH = "/api/webhook/cloud";

/** What the owner of a Meta app writes into its page for webhooks. */
export type AvisosDaMeta = { readonly endereco: string; readonly verificacao: string };

/** Null without an address to be reached at. */
export function avisosDaMeta(): AvisosDaMeta | null {
  const { PUBLIC_BASE_URL, WEBHOOK_SECRET } = env();
  if (PUBLIC_BASE_URL === undefined) return null;
  return {
    endereco: `${PUBLIC_BASE_URL}${CLOUD_API_PATH}`,
    verificacao: metaVerifyToken(WEBHOOK_SECRET),
  };
}

/** The providers a shop can choose here. */
export function canaisDisponiveis(): readonly ChannelName[] {
  return env().EVOLUTION_BASE_URL === undefined
    ? ["uazapi", "cloud_api"]
    : ["uazapi", "evolution", "cloud_api"];
}
