import { z } from "zod";
import { type Answer, refuse } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import type { Content, Media } from "@/local/whatsapp/model/content";
import { fileFrom } from "@/local/whatsapp/model/file-from";
import type { InstanceCall } from "./provider-routes";
import { send, sendFields } from "./send";

const bodySchema = z.object({
  ...sendFields,
  type: z.enum(["image", "video", "document", "audio", "myaudio", "ptt", "ptv", "sticker"]),
  file: z.string().min(1),
  text: z.string().default(""),
  docName: z.string().default(""),
  mimetype: z.string().optional(),
});

type Body = z.infer<typeof bodySchema>;

/** Sends a file, given as an address or as base64. */
export async function sendMedia(call: InstanceCall): Promise<Answer> {
  const body = parseBody(bodySchema, call.call.body, "Missing required fields or invalid media type");
  const found = await fileFrom(body.file, body.mimetype ?? null);
  if (found.outcome === "tooBig") return refuse(413, "File size exceeds limit");
  if (found.outcome === "unreachable") return refuse(500, "Failed to send media");
  if (!familyOf[body.type].test(found.mimetype)) return refuse(415, "Unsupported media format");
  const media = call.gateway.media.save(found.bytes, { mimetype: found.mimetype, width: null, height: null });
  return send(call, {
    body,
    content: contentOf(body, media),
    sendFunction: "media",
    response: {
      status: "success",
      message: "Media sent successfully",
      fileUrl: `${call.gateway.url}/files/${media.id}`,
    },
  });
}

// Which files pass for which type; a document may be anything.
const familyOf: Record<Body["type"], RegExp> = {
  image: /^image\//,
  video: /^video\//,
  document: /./,
  audio: /^audio\//,
  myaudio: /^audio\//,
  ptt: /^audio\//,
  ptv: /^video\//,
  sticker: /^image\//,
};

function contentOf({ type, text, docName }: Body, media: Media): Content {
  switch (type) {
    case "image":
      return { kind: "image", media, caption: text };
    case "video":
    case "ptv":
      return { kind: "video", media, caption: text };
    case "document":
      return { kind: "document", media, fileName: docName || "arquivo", caption: text };
    case "audio":
      return { kind: "audio", media, seconds: 0, voice: false };
    case "myaudio":
    case "ptt":
      return { kind: "audio", media, seconds: 0, voice: true };
    case "sticker":
      return { kind: "sticker", media };
  }
}
