import type { Media } from "@/local/whatsapp/model/content";

/** Where the gateway serves a file of a message. */
export function fileAddress({ id, mimetype }: Media): string {
  return `/files/${id}?type=${encodeURIComponent(mimetype)}`;
}
