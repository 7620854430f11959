import type { Channel, InstanceControl } from "@/lib/channels/channel";
import { markReadUazapi, showTypingUazapi } from "./attention";
import { findSentUazapi, sendUazapi } from "./calls";
import { downloadUazapiMedia } from "./download-media";
import { listenToUazapi, readUazapiInstance, startUazapiPairing } from "./instance";
import { parseUazapiWebhook } from "./parse-webhook";

/** uazapiGO 2.x. */
export const uazapi: Channel & InstanceControl = {
  parseWebhook: (body) => [parseUazapiWebhook(body)],
  send: sendUazapi,
  findSent: findSentUazapi,
  showTyping: showTypingUazapi,
  markRead: markReadUazapi,
  downloadMedia: downloadUazapiMedia,
  readInstance: readUazapiInstance,
  startPairing: startUazapiPairing,
  listenAt: listenToUazapi,
};
