import type { ChannelEvent } from "./channel";

/** What is none of our business, and why. */
export function ignored(reason: string): ChannelEvent {
  return { kind: "ignored", reason };
}
