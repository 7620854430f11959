import { type Content, wordsOf } from "@/local/whatsapp/model/content";
import type { Message } from "@/local/whatsapp/model/message";
import { sideOf } from "./message-view";

export type Received = {
  total: number;
  messages: { kind: Content["kind"]; words: string; times: number; ids: string[]; trackIds: string[] }[];
};

/** Pure: what came from the shop, equal contents together in the order of their first coming. */
export function receivedSummary(thread: readonly Message[]): Received {
  const fromShop = thread.filter((message) => sideOf(message) === "shop");
  const groups = Map.groupBy(fromShop, (message) => JSON.stringify(message.content));
  const messages = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      kind: first.content.kind,
      words: wordsOf(first.content),
      times: group.length,
      ids: group.map((message) => message.id),
      trackIds: group.map((message) => message.trackId),
    };
  });
  return { total: fromShop.length, messages };
}
