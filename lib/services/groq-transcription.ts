import type Groq from "groq-sdk";
import { toFile } from "groq-sdk";
import { z } from "zod";
import { traced } from "@/lib/trace";
import { toGroqError } from "./groq";

export type TranscriptionRequest = {
  readonly model: string;
  readonly bytes: Uint8Array;
  /** Its ending tells the format. */
  readonly fileName: string;
  /** Words that may be said, in their spelling; at most 224 tokens. */
  readonly prompt: string;
  /** Ends the call. */
  readonly signal: AbortSignal;
};

export type Transcription = {
  /** Of the sound, as the provider measured it; null when it did not say. */
  readonly seconds: number | null;
  readonly segments: readonly {
    readonly text: string;
    readonly noSpeechProb: number;
    readonly avgLogprob: number;
    readonly compressionRatio: number;
  }[];
};

export type Transcribe = (request: TranscriptionRequest) => Promise<Transcription>;

/** Asks Whisper once, for Portuguese, with its own measures of how sure it is. Throws GroqError. */
export function createTranscribe(of: () => Groq): Transcribe {
  return ({ model, bytes, fileName, prompt, signal }) =>
    traced("groq transcription", { "gen_ai.request.model": model }, async () => {
      try {
        const answer = await of().audio.transcriptions.create(
          {
            file: await toFile(bytes, fileName),
            model,
            prompt,
            language: "pt",
            temperature: 0,
            response_format: "verbose_json",
          },
          { signal },
        );
        return verboseAnswer.parse(answer);
      } catch (error) {
        throw toGroqError(error);
      }
    });
}

const measure = z.number().catch(0);

/** A segment without measures counts as sure; an answer without segments has its text for the one. */
const verboseAnswer = z
  .object({
    text: z.string(),
    duration: z.number().nonnegative().nullable().catch(null),
    segments: z
      .array(
        z.object({
          text: z.string(),
          no_speech_prob: measure,
          avg_logprob: measure,
          compression_ratio: measure,
        }),
      )
      .optional(),
  })
  .transform(({ text, duration, segments }): Transcription => {
    const heard = segments ?? [{ text, no_speech_prob: 0, avg_logprob: 0, compression_ratio: 0 }];
    return {
      seconds: duration,
      segments: heard.map((segment) => ({
        text: segment.text,
        noSpeechProb: segment.no_speech_prob,
        avgLogprob: segment.avg_logprob,
        compressionRatio: segment.compression_ratio,
      })),
    };
  });
