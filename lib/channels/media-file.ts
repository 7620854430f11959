import type { MediaDownload } from "./channel";

/** What may stand around a file in the JSON it comes in. */
const MAX_ENVELOPE_BYTES = 64 * 1_024;

/** How long an answer may be that brings a file of `maxFileBytes` as base64. */
export function maxAnswerBytes(maxFileBytes: number): number {
  return Math.ceil(maxFileBytes / 3) * 4 + MAX_ENVELOPE_BYTES;
}

/** A file as it was read; null stands for one that was cut off because it is too long. */
export function sizedFile(bytes: Buffer | null, maxBytes: number): MediaDownload {
  if (bytes === null || bytes.length > maxBytes) return { kind: "too_large" };
  return bytes.length === 0 ? unavailable("empty file") : { kind: "found", bytes };
}

export function unavailable(reason: string): MediaDownload {
  return { kind: "unavailable", reason };
}
