import type { IncomingContent } from "@/lib/channels/channel";

/** How long a turn waits for more words. */
export type Patience = {
  /** The customer must have written nothing for so long: a younger message brings its own turn. */
  readonly quietSeconds: number;
  /** Only for a message that stands alone: beside others it may be a piece of something longer. */
  readonly onlyIfAlone?: boolean;
};

/**
 * What a message asks of our patience: an option pressed, a number or a "sim" is whole by itself; words may go on, and get a
 * share of the longest wait, which is MESSAGE_DEBOUNCE_SECONDS.
 */
export function patienceFor(content: IncomingContent, maxSeconds: number): Patience {
  if (content.kind === "option") return { quietSeconds: 0 };
  const isWhole = content.kind === "text" && WHOLE.test(content.text.trim());
  return isWhole ? { quietSeconds: 0, onlyIfAlone: true } : wordPatience(maxSeconds);
}

/** 1.5 s of the default 5. */
export function wordPatience(maxSeconds: number): Patience {
  return { quietSeconds: Math.min(maxSeconds * WORD_SHARE, MAX_WORD_SECONDS) };
}

const WORD_SHARE = 0.3;
const MAX_WORD_SECONDS = 1.5;
const WHOLE = /^(?:\d{1,4}|s|sim|n|n[aã]o|ok|👍|👎|⭐+)[\s.,!]*$/iu;

/** Something is unread, and the customer has paused; while more keeps coming, no longer than `maxSeconds` after the first. */
export function isPatienceOver(
  receivedMs: readonly number[],
  agora: number,
  { quietSeconds, onlyIfAlone = false }: Patience,
  maxSeconds: number,
): boolean {
  if (receivedMs.length === 0 || (onlyIfAlone && receivedMs.length > 1)) return false;
  const sinceLast = agora - Math.max(...receivedMs);
  const sinceFirst = agora - Math.min(...receivedMs);
  return sinceLast >= quietSeconds * 1_000 - TIMER_SLACK_MS || sinceFirst >= maxSeconds * 1_000;
}

/** Timers and the database's clock differ by a few milliseconds. */
const TIMER_SLACK_MS = 50;

/** The newest messages that fit into so many characters together; what came before is stored, and not understood. */
export function withinBuffer<T extends { readonly tipo: string }>(
  messages: readonly T[],
  maxChars: number,
): readonly T[] {
  let left = maxChars;
  const first = messages.findLastIndex((message) => {
    left -= "texto" in message ? String(message.texto).length : 0;
    return left < 0;
  });
  return messages.slice(Math.min(first + 1, messages.length - 1));
}
