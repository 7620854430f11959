import type { Channel, InstanceControl } from "@/lib/channels/channel";
import { markReadEvolution, showTypingEvolution } from "./attention";
import { findSentEvolution, sendEvolution } from "./calls";
import { downloadEvolutionMedia } from "./download-media";
import { listenToEvolution, readEvolutionInstance, startEvolutionPairing } from "./instance";
import { parseEvolutionWebhook } from "./parse-webhook";

/** Evolution API 2.x. */
export const evolution: Channel & InstanceControl = {
  parseWebhook: parseEvolutionWebhook,
  send: sendEvolution,
  findSent: findSentEvolution,
  showTyping: showTypingEvolution,
  markRead: markReadEvolution,
  downloadMedia: downloadEvolutionMedia,
  readInstance: readEvolutionInstance,
  startPairing: startEvolutionPairing,
  listenAt: listenToEvolution,
};
