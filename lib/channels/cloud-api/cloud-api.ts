import type { Channel } from "@/lib/channels/channel";
import { findSentCloudApi, sendCloudApi } from "./calls";
import { downloadCloudApiMedia } from "./download-media";
import { parseCloudApiWebhook } from "./parse-webhook";

/** Meta's WhatsApp Cloud API. */
export const cloudApi: Channel = {
  parseWebhook: parseCloudApiWebhook,
  send: sendCloudApi,
  findSent: findSentCloudApi,
  downloadMedia: downloadCloudApiMedia,
};
