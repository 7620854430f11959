import { type Content, wordsOf } from "@/local/whatsapp/model/content";
import type { Message } from "@/local/whatsapp/model/message";

/** A message as the phone page and the tests see it. */
export type MessageView = {
  id: string;
  sequence: number;
  /** `shop` for whatever comes from the other side, by the application or by the owner's hand. */
  from: "customer" | "shop";
  author: Message["author"];
  sentAtMs: number;
  content: Content;
  words: string;
  quoted: { id: string; from: "customer" | "shop"; kind: Content["kind"]; words: string } | null;
  status: Message["status"];
  edited: boolean;
  deleted: boolean;
  reactions: Message["reactions"];
  trackId: string;
  /** For a menu: the ids the customer has chosen from it so far. */
  chosen: string[];
  /** How many messages of just this content the phone has got from the shop, this one included. */
  timesReceived: number;
};

export function messageView(message: Message, thread: readonly Message[]): MessageView {
  const { id, sequence, author, sentAtMs, content, status, edited, deleted, reactions, trackId } = message;
  return {
    id,
    sequence,
    from: sideOf(message),
    author,
    sentAtMs,
    content,
    words: wordsOf(content),
    quoted: quotedView(message, thread),
    status,
    edited,
    deleted,
    reactions,
    trackId,
    chosen: chosenFrom(message, thread),
    timesReceived: sideOf(message) === "shop" ? sameContent(message, thread) : 0,
  };
}

export function sideOf(message: Message): "customer" | "shop" {
  return message.author === "customer" ? "customer" : "shop";
}

function quotedView(message: Message, thread: readonly Message[]): MessageView["quoted"] {
  const quoted = thread.find((one) => one.id === message.quotedId);
  if (!quoted) return null;
  return { id: quoted.id, from: sideOf(quoted), kind: quoted.content.kind, words: wordsOf(quoted.content) };
}

function chosenFrom(menu: Message, thread: readonly Message[]): string[] {
  const replies = thread.filter((one) => one.quotedId === menu.id && one.author === "customer");
  return replies.flatMap(({ content }) => {
    if (content.kind === "buttonReply" || content.kind === "listReply") return [content.id];
    return content.kind === "pollVote" ? [content.title] : [];
  });
}

function sameContent(message: Message, thread: readonly Message[]): number {
  const wanted = JSON.stringify(message.content);
  return thread.filter((one) => sideOf(one) === "shop" && JSON.stringify(one.content) === wanted).length;
}
