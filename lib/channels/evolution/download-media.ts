import type { MediaDownload, MediaRequest } from "@/lib/channels/channel";
import { maxAnswerBytes, sizedFile, unavailable } from "@/lib/channels/media-file";
import { readBytes } from "@/lib/channels/read-bytes";
import { env } from "@/lib/env";
import { evolutionUrl } from "./calls";
import { base64Schema } from "./wire";

/** Fetches a message's file by the message's id, as base64; no address of a webhook is ever followed. */
export async function downloadEvolutionMedia(file: MediaRequest): Promise<MediaDownload> {
  try {
    const response = await fetch(evolutionUrl("/chat/getBase64FromMediaMessage", file.instanceName), {
      method: "POST",
      headers: { "content-type": "application/json", apikey: file.credential },
      body: JSON.stringify({ message: { key: { id: file.messageId } }, convertToMp4: false }),
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(env().UAZAPI_TIMEOUT * 1_000),
    });
    if (!response.ok) return unavailable(`status ${response.status}`);
    const answer = await readBytes(response, maxAnswerBytes(file.maxBytes));
    if (answer === null) return { kind: "too_large" };
    const { base64 } = base64Schema.parse(JSON.parse(answer.toString()));
    return sizedFile(Buffer.from(base64, "base64"), file.maxBytes);
  } catch (error) {
    return unavailable(error instanceof Error ? error.name : "unknown");
  }
}
