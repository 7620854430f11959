import { createChat, createGroqClient, GroqError } from "@/lib/services/groq";
import { createTranscribe } from "@/lib/services/groq-transcription";
import type { Payload, PayloadCases } from "./payload-case";
import { replayed, replayedEach } from "./replay-server";

/** The client for the server of the recorded answers. */
const groq = () => createGroqClient("gsk_test", String(process.env.GROQ_BASE_URL));

function ask() {
  return createChat(groq)({
    model: "openai/gpt-oss-20b",
    messages: [{ role: "user", content: "quero 2 pães" }],
    schemaName: "turn",
    schema: {},
    maxCompletionTokens: 1_024,
    signal: AbortSignal.timeout(5_000),
  });
}

async function faultOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    return { fault: error.fault, code: error.code, retryAfterMs: error.retryAfterMs };
  }
}

const answered = async ({ response }: Payload) => (await replayed([response], ask)).result;
const usage = { input: 512, cached: 384, output: 64 };
const fault = (name: string, code: string, retryAfterMs: number | null = null) => ({
  fault: name,
  code,
  retryAfterMs,
});

export const groqCalls: PayloadCases = {
  http_chat_strict_json: {
    through: answered,
    gives: { content: '{"intent":"order","reply":"Anotado!"}', usage },
  },
  // We offer no tools: a call of one is an answer without words, which understands nothing.
  http_chat_tool_call: { through: answered, gives: { content: "", usage } },
  http_chat_vision: { unused: "pictures are looked at by people" },
  http_transcription: {
    through: async ({ response }) =>
      (
        await replayed([response], () =>
          createTranscribe(groq)({
            model: "whisper-large-v3-turbo",
            bytes: Buffer.from("OggS"),
            fileName: "audio.ogg",
            prompt: "Cardápio: coxinha, pão de queijo",
            signal: AbortSignal.timeout(5_000),
          }),
        )
      ).result,
    // Without measures the one segment counts as sure; the space at its beginning is cleaned where it is used.
    gives: {
      seconds: null,
      segments: [
        {
          text: " Quero dois pães de queijo, por favor.",
          noSpeechProb: 0,
          avgLogprob: 0,
          compressionRatio: 0,
        },
      ],
    },
  },
  http_errors: {
    through: ({ cases }) => replayedEach(cases, () => faultOf(ask)),
    gives: {
      "TPM exceeded": fault("rate_limited", "rate_limit_exceeded", 6_000),
      json_validate_failed: fault("bad_answer", "json_validate_failed"),
      tool_use_failed: fault("bad_answer", "tool_use_failed"),
      "model gone": fault("unavailable", "model_not_found"),
      "bad key": fault("refused", "invalid_api_key"),
      "request too large": fault("refused", "rate_limit_exceeded"),
      overloaded: fault("unavailable", "service_unavailable"),
    },
  },
};
