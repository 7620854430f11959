import type { Channel, ChannelName } from "./channel";
import { uazapi } from "./uazapi/uazapi";

/** The channel a restaurante uses. Throws for one that is not built yet: such a restaurante cannot be saved. */
export function channelFor(name: ChannelName): Channel {
  const channel = CHANNELS[name];
  if (channel === undefined) throw new Error(`channel ${name} is not available`);
  return channel;
}

const CHANNELS: Readonly<Partial<Record<ChannelName, Channel>>> = { uazapi };
