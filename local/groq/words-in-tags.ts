import { parseBuffer } from "music-metadata";
import type { TranscriptionAnswer, TranscriptionCall } from "./transcription-script";

/** Nobody listens here: what a recording "says" stands in its DESCRIPTION tag, and one without it is taken for noise. */
export async function wordsInTags({ bytes }: TranscriptionCall): Promise<TranscriptionAnswer> {
  const { native } = await parseBuffer(bytes);
  const tag = Object.values(native)
    .flat()
    .find(({ id }) => id === "DESCRIPTION");
  return typeof tag?.value === "string" && tag.value !== ""
    ? { kind: "words", text: tag.value }
    : { kind: "words", text: "Legendas pela comunidade Amara.org", noSpeechProb: 0.9 };
}
