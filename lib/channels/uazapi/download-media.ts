import type { MediaDownload, MediaRequest } from "@/lib/channels/channel";
import { maxAnswerBytes, sizedFile, unavailable } from "@/lib/channels/media-file";
import { readBytes } from "@/lib/channels/read-bytes";
import { env } from "@/lib/env";
import { downloadSchema } from "./wire";

/**
 * Fetches a message's file by the message's id; voice comes as MP3. What the webhook calls an address is never followed:
 * the gateway is asked, and a link it answers with must be its own. No redirect is followed, and one deadline of
 * UAZAPI_TIMEOUT covers all of it, so that neither a slow nor an endless file can hold the turn.
 */
export async function downloadUazapiMedia(file: MediaRequest): Promise<MediaDownload> {
  const signal = AbortSignal.timeout(env().UAZAPI_TIMEOUT * 1_000);
  try {
    const response = await fetch(`${env().UAZAPI_BASE_URL}/message/download`, {
      ...COMMON,
      method: "POST",
      headers: { "content-type": "application/json", token: file.credential },
      body: JSON.stringify({ id: file.messageId, ...ASKED }),
      signal,
    });
    if (!response.ok) return unavailable(`status ${response.status}`);
    const answer = await readBytes(response, maxAnswerBytes(file.maxBytes));
    return answer === null ? { kind: "too_large" } : await fileOf(answer, file.maxBytes, signal);
  } catch (error) {
    return unavailable(error instanceof Error ? error.name : "unknown");
  }
}

const COMMON = { cache: "no-store", redirect: "error" } as const;
const ASKED = { return_base64: true, generate_mp3: true, return_link: false, transcribe: false };

async function fileOf(answer: Buffer, maxBytes: number, signal: AbortSignal): Promise<MediaDownload> {
  const { base64Data, fileURL } = downloadSchema.parse(JSON.parse(answer.toString()));
  if (base64Data !== "") return sizedFile(Buffer.from(base64Data, "base64"), maxBytes);
  if (!isGatewayAddress(fileURL)) return unavailable("no file, or one that is kept elsewhere");
  const response = await fetch(fileURL, { ...COMMON, signal });
  return response.ok
    ? sizedFile(await readBytes(response, maxBytes), maxBytes)
    : unavailable(`file ${response.status}`);
}

/** Scheme, host and port are those of UAZAPI_BASE_URL, compared as the URL parser reads them, whatever they look like. */
function isGatewayAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return username === "" && password === "" && origin === new URL(env().UAZAPI_BASE_URL).origin;
}
