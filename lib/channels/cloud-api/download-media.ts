import type { MediaDownload, MediaRequest } from "@/lib/channels/channel";
import { sizedFile, unavailable } from "@/lib/channels/media-file";
import { readBytes } from "@/lib/channels/read-bytes";
import { env } from "@/lib/env";
import { mediaSchema } from "./wire";

/**
 * Fetches a file by its media id: Meta is asked where it is, and only an address of Meta's own is then opened, with the
 * shop's token. No redirect is followed, and one deadline covers both.
 */
export async function downloadCloudApiMedia(file: MediaRequest): Promise<MediaDownload> {
  if (file.mediaId === null) return unavailable("no media id");
  const request: RequestInit = {
    headers: { authorization: `Bearer ${file.credential}` },
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(env().UAZAPI_TIMEOUT * 1_000),
  };
  try {
    const asked = await fetch(`${env().META_GRAPH_BASE_URL}/${encodeURIComponent(file.mediaId)}`, request);
    if (!asked.ok) return unavailable(`status ${asked.status}`);
    const where = mediaSchema.parse(await asked.json());
    if ((where.file_size ?? 0) > file.maxBytes) return { kind: "too_large" };
    if (!isMetaAddress(where.url)) return unavailable("a file that is kept elsewhere");
    const response = await fetch(where.url, request);
    return response.ok
      ? sizedFile(await readBytes(response, file.maxBytes), file.maxBytes)
      : unavailable(`file ${response.status}`);
  } catch (error) {
    return unavailable(error instanceof Error ? error.name : "unknown");
  }
}

/** Meta's own hosts over https, or the very server of META_GRAPH_BASE_URL. */
function isMetaAddress(address: string): boolean {
  const { origin, protocol, hostname, username, password, port } = new URL(address);
  if (username !== "" || password !== "") return false;
  if (origin === new URL(env().META_GRAPH_BASE_URL).origin) return true;
  return protocol === "https:" && port === "" && META_HOSTS.some((host) => hostname.endsWith(host));
}

const META_HOSTS = [".fbsbx.com", ".facebook.com", ".fbcdn.net", ".whatsapp.net"];
