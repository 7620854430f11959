import type { Channel, InstanceControl } from "@/lib/channels/channel";
import { markReadCloudApi, showTypingCloudApi } from "./attention";
import { findSentCloudApi, sendCloudApi } from "./calls";
import { downloadCloudApiMedia } from "./download-media";
import { readCloudApiNumber } from "./number";
import { parseCloudApiWebhook } from "./parse-webhook";

/** Meta's WhatsApp Cloud API. */
export const cloudApi: Channel & InstanceControl = {
  parseWebhook: parseCloudApiWebhook,
  send: sendCloudApi,
  findSent: findSentCloudApi,
  showTyping: showTypingCloudApi,
  markRead: markReadCloudApi,
  downloadMedia: downloadCloudApiMedia,
  readInstance: readCloudApiNumber,
  // A number of Meta's has no phone to pair, and its app's owner writes the address into Meta's page.
  startPairing: readCloudApiNumber,
  listenAt: async () => true,
};
