import type { Answer } from "@/local/http/answer";

/** One chat completion as it was asked for. */
export type ChatCall = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly maxCompletionTokens: number | null;
  /** The schema the answer was to keep to, as it came; null when none was sent. */
  readonly schema: unknown;
  /** What the call was charged, in tokens; the script runs before the answer is counted. */
  usage: ChatUsage | null;
};

export type ChatUsage = {
  readonly input: number;
  /** Of the input, what an earlier call's prompt began with. */
  readonly cached: number;
  readonly output: number;
};

/** What the model is made to answer: a text as its content, or something that goes wrong. */
export type ChatAnswer =
  | { readonly kind: "content"; readonly content: string; readonly finishReason?: "stop" | "length" }
  | { readonly kind: "tool"; readonly name: string; readonly arguments: string }
  | { readonly kind: "failure"; readonly answer: Answer };

/** `count` is 1 for the first call. */
export type ChatScript = (call: ChatCall, count: number) => ChatAnswer | Promise<ChatAnswer>;
