import type { Channel, ChannelName, InstanceControl } from "./channel";
import { cloudApi } from "./cloud-api/cloud-api";
import { evolution } from "./evolution/evolution";
import { uazapi } from "./uazapi/uazapi";

/** The channel a restaurante uses. */
export function channelFor(name: ChannelName): Channel & InstanceControl {
  return CHANNELS[name];
}

const CHANNELS: Readonly<Record<ChannelName, Channel & InstanceControl>> = {
  uazapi,
  evolution,
  cloud_api: cloudApi,
};
