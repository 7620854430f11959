import type { Channel } from "@/lib/channels/channel";
import { markReadCloudApi, showTypingCloudApi } from "./attention";
import { findSentCloudApi, sendCloudApi } from "./calls";
import { downloadCloudApiMedia } from "./download-media";
import { parseCloudApiWebhook } from "./parse-webhook";

/** Meta's WhatsApp Cloud API. */
export const cloudApi: Channel = {
  parseWebhook: parseCloudApiWebhook,
  send: sendCloudApi,
  findSent: findSentCloudApi,
  showTyping: showTypingCloudApi,
  markRead: markReadCloudApi,
  downloadMedia: downloadCloudApiMedia,
};
