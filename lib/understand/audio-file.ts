import { parseBuffer } from "music-metadata";

/** A sound file as its own bytes tell, whatever was declared. */
export type AudioFile = {
  /** With the ending that the transcription goes by. */
  readonly fileName: string;
  /** Null when the file does not say, as browsers' recordings do not. */
  readonly seconds: number | null;
};

/** Reads what a file is and how long it lasts; null for what is no sound, or in a format that cannot be transcribed. */
export async function inspectAudio(bytes: Uint8Array): Promise<AudioFile | null> {
  const format = await formatOf(bytes);
  const ending = ENDINGS.find(([container]) => container.test(format?.container ?? ""))?.[1];
  if (format === null || ending === undefined || format.hasVideo === true) return null;
  const seconds = format.duration ?? Number.NaN;
  return { fileName: `audio.${ending}`, seconds: Number.isFinite(seconds) ? seconds : null };
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
  [/webm/i, "webm"],
  [/m4a|mp4|isom/i, "m4a"],
  [/^wave/i, "wav"],
  [/^flac/i, "flac"],
];
