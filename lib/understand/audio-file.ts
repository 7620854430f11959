import { parseBuffer } from "music-metadata";

/** A sound file as its own bytes tell, whatever was declared. */
export type AudioFile = {
  /** With the ending that the transcription goes by. */
  readonly fileName: string;
  /** Null when the file does not say. */
  readonly seconds: number | null;
};

/** Reads what a file is and how long it lasts; null for what is no sound, or in a format that cannot be transcribed. */
export async function inspectAudio(bytes: Uint8Array): Promise<AudioFile | null> {
  const nested = nestedEnding(bytes);
  if (nested !== null) return { fileName: `audio.${nested}`, seconds: null };
  const format = await formatOf(bytes);
  const ending = ENDINGS.find(([container]) => container.test(format?.container ?? ""))?.[1];
  if (format === null || ending === undefined) return null;
  return { fileName: `audio.${ending}`, seconds: format.duration ?? null };
}

/**
 * WebM and MP4 are boxes in boxes, and megabytes of the smallest of them would keep the parser busy for seconds: they
 * are known by their first bytes, and their size alone limits them.
 */
function nestedEnding(bytes: Uint8Array): "webm" | "m4a" | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("\x1aE\xdf\xa3")) return "webm";
  return head.endsWith("ftyp") ? "m4a" : null;
}

async function formatOf(bytes: Uint8Array) {
  try {
    return (await parseBuffer(bytes, undefined, { duration: true, skipCovers: true })).format;
  } catch {
    // Bytes of another kind; which one does not matter.
    return null;
  }
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^ogg/i, "ogg"],
  [/^mpeg/i, "mp3"],
  [/^wave/i, "wav"],
  [/^flac/i, "flac"],
];
