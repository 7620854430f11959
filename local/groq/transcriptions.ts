import type { IncomingMessage } from "node:http";
import { encode } from "gpt-tokenizer/encoding/r50k_base";
import { parseBuffer } from "music-metadata";
import { type Answer, json } from "@/local/http/answer";
import { readBytes } from "@/local/http/read-json";
import type { Endpoint } from "./chat-completions";
import { groqError } from "./groq-error";
import type { TranscriptionAnswer, TranscriptionCall, TranscriptionScript } from "./transcription-script";

/** `POST /openai/v1/audio/transcriptions` with a file, as Whisper answers it in JSON, plain or verbose. */
export function createTranscriptionEndpoint(
  script: (call: TranscriptionCall) => ReturnType<TranscriptionScript>,
): Endpoint {
  return async (request, url) => {
    if (request.method !== "POST" || url.pathname !== "/openai/v1/audio/transcriptions") return null;
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? "")) {
      return groqError(401, "invalid_api_key", "Invalid API Key");
    }
    const form = await formOf(request);
    const file = form?.get("file");
    if (form === null || !(file instanceof File)) {
      return groqError(400, "invalid_request", "one of file or url must be provided");
    }
    const call = await callOf(form, file);
    const refused = refusalOf(call);
    if (refused !== null) return refused;
    const answer = await script(call);
    if (answer.kind === "failure") return answer.answer;
    const text = ` ${answer.text}`;
    return json(
      form.get("response_format") === "verbose_json"
        ? verbose(text, call, answer)
        : { text, x_groq: { id: "req_000" } },
    );
  };
}

async function formOf(request: IncomingMessage): Promise<FormData | null> {
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const bytes = await readBytes(request);
  try {
    return await new Response(new Uint8Array(bytes), { headers }).formData();
  } catch {
    return null;
  }
}

async function callOf(form: FormData, file: File): Promise<TranscriptionCall> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const temperature = form.get("temperature");
  return {
    model: `${form.get("model")}`,
    fileName: file.name,
    bytes,
    seconds: await secondsOf(bytes),
    language: form.has("language") ? `${form.get("language")}` : null,
    prompt: `${form.get("prompt") ?? ""}`,
    temperature: temperature === null ? null : Number(temperature),
  };
}

async function secondsOf(bytes: Buffer): Promise<number> {
  try {
    return (await parseBuffer(bytes, undefined, { duration: true })).format.duration ?? 0;
  } catch {
    return 0;
  }
}

const MODELS: readonly string[] = ["whisper-large-v3-turbo", "whisper-large-v3"];
const MAX_BYTES = 25 * 1_024 * 1_024;
/** Counted in GPT-2's vocabulary, which Whisper's extends: Portuguese takes no fewer tokens in it. */
const MAX_PROMPT_TOKENS = 224;

function refusalOf({ model, fileName, bytes, prompt }: TranscriptionCall): Answer | null {
  if (!MODELS.includes(model)) {
    const message = `The model \`${model}\` does not exist or you do not have access to it.`;
    return groqError(404, "model_not_found", message);
  }
  if (!/\.(flac|mp3|mp4|mpeg|mpga|m4a|ogg|opus|wav|webm)$/.test(fileName)) {
    return groqError(
      400,
      "invalid_request",
      "file must be one of the following types: [flac mp3 mp4 mpeg mpga m4a ogg opus wav webm]",
    );
  }
  if (bytes.length > MAX_BYTES) return groqError(413, "request_too_large", "Request Entity Too Large");
  if (encode(prompt).length > MAX_PROMPT_TOKENS) {
    return groqError(400, "invalid_request", "prompt must be at most 224 tokens");
  }
  return null;
}

function verbose(
  text: string,
  { seconds, temperature }: TranscriptionCall,
  {
    noSpeechProb = 0.01,
    avgLogprob = -0.2,
    compressionRatio = 1.1,
  }: Extract<TranscriptionAnswer, { kind: "words" }>,
) {
  return {
    task: "transcribe",
    language: "Portuguese",
    duration: seconds,
    text,
    segments: [
      {
        id: 0,
        seek: 0,
        start: 0,
        end: seconds,
        text,
        tokens: encode(text),
        temperature: temperature ?? 0,
        avg_logprob: avgLogprob,
        compression_ratio: compressionRatio,
        no_speech_prob: noSpeechProb,
      },
    ],
    x_groq: { id: "req_000" },
  };
}
