import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import { mediaOf } from "@/local/whatsapp/model/content";
import type { InstanceCall } from "./provider-routes";

const bodySchema = z.object({
  id: z.string().min(1),
  return_base64: z.boolean().default(false),
  return_link: z.boolean().default(true),
});

/**
 * The bytes behind a message. The provider turns voice into MP3; there is no converter here, so the file and its
 * type are as the phone recorded them.
 */
export function downloadMedia({ gateway, instance, call }: InstanceCall): Answer {
  const body = parseBody(bodySchema, call.body, "Missing Id in Payload");
  const message = gateway.threads.find(instance.name, body.id);
  if (!message) return refuse(404, "Message not found");
  const media = mediaOf(message.content);
  if (!media) return refuse(400, "Unsupported media type or no media found in message");
  const bytes = gateway.media.read(media.id);
  if (!bytes) return refuse(500, "Failed to download media");
  return json({
    fileURL: body.return_link ? `${gateway.url}/files/${media.id}` : "",
    mimetype: media.mimetype,
    base64Data: body.return_base64 ? bytes.toString("base64") : "",
    transcription: "",
  });
}
