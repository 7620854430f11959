import type { Channel } from "@/lib/channels/channel";
import { findSentEvolution, sendEvolution } from "./calls";
import { downloadEvolutionMedia } from "./download-media";
import { parseEvolutionWebhook } from "./parse-webhook";

/** Evolution API 2.x. */
export const evolution: Channel = {
  parseWebhook: parseEvolutionWebhook,
  send: sendEvolution,
  findSent: findSentEvolution,
  downloadMedia: downloadEvolutionMedia,
};
