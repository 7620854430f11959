import type { Answer } from "@/local/http/answer";

/** One transcription as it was asked for. */
export type TranscriptionCall = {
  readonly model: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Of the sound; 0 when the file does not say. */
  readonly seconds: number;
  readonly language: string | null;
  readonly prompt: string;
  readonly temperature: number | null;
};

/** What is heard: words with how sure Whisper is of them, or something that goes wrong. */
export type TranscriptionAnswer =
  | {
      readonly kind: "words";
      readonly text: string;
      readonly noSpeechProb?: number;
      readonly avgLogprob?: number;
      readonly compressionRatio?: number;
    }
  | { readonly kind: "failure"; readonly answer: Answer };

/** `count` is 1 for the first call. */
export type TranscriptionScript = (
  call: TranscriptionCall,
  count: number,
) => TranscriptionAnswer | Promise<TranscriptionAnswer>;
