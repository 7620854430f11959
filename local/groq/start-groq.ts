import { type LoopbackServer, startLoopbackServer } from "@/local/http/loopback-server";
import { createChatEndpoint, type Endpoint } from "./chat-completions";
import type { ChatCall, ChatScript } from "./chat-script";
import { groqError } from "./groq-error";
import type { TranscriptionCall, TranscriptionScript } from "./transcription-script";
import { createTranscriptionEndpoint } from "./transcriptions";
import { wordsInTags } from "./words-in-tags";

export type Groq = LoopbackServer & {
  /** What the chat was asked so far, oldest first. */
  readonly chats: readonly ChatCall[];
  /** What was listened to so far, oldest first. */
  readonly transcriptions: readonly TranscriptionCall[];
  /** Puts another script in place and forgets what was asked. */
  play(script: ChatScript): void;
  /** The same for what is heard. */
  playHearing(script: TranscriptionScript): void;
};

export type GroqOptions = {
  /** A port left out is any free one. */
  readonly port?: number;
  /** What the model answers. */
  readonly script: ChatScript;
  /** What is heard in recordings; left out, what stands in their tags. */
  readonly hearing?: TranscriptionScript;
};

/** Starts Groq's API on this machine: its wire, its errors, its counting of tokens; what it says is scripted. */
export async function startGroq(options: GroqOptions): Promise<Groq> {
  const chats: ChatCall[] = [];
  const transcriptions: TranscriptionCall[] = [];
  let script = options.script;
  let hearing = options.hearing ?? wordsInTags;
  const endpoints: readonly Endpoint[] = [
    createChatEndpoint((call) => {
      chats.push(call);
      return script(call, chats.length);
    }),
    createTranscriptionEndpoint((call) => {
      transcriptions.push(call);
      return hearing(call, transcriptions.length);
    }),
  ];
  const server = await startLoopbackServer({
    purpose: "Groq API",
    port: options.port ?? null,
    async handle(request, url) {
      for (const endpoint of endpoints) {
        const answer = await endpoint(request, url);
        if (answer !== null) return answer;
      }
      return groqError(404, "unknown_url", `Unknown request URL: ${request.method} ${url.pathname}.`);
    },
  });
  return {
    ...server,
    chats,
    transcriptions,
    playHearing(next) {
      hearing = next;
      transcriptions.length = 0;
    },
    play(next) {
      script = next;
      chats.length = 0;
    },
  };
}
