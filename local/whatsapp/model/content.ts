import { z } from "zod";

/** A stored file; the bytes lie in the media store under `id`. */
const mediaSchema = z.object({
  id: z.string(),
  mimetype: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});

const buttonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reply"), id: z.string(), title: z.string() }),
  z.object({ kind: z.literal("copy"), code: z.string(), title: z.string() }),
  z.object({ kind: z.literal("call"), phone: z.string(), title: z.string() }),
  z.object({ kind: z.literal("link"), url: z.string(), title: z.string() }),
]);

const sectionSchema = z.object({
  title: z.string(),
  rows: z.array(z.object({ id: z.string(), title: z.string(), description: z.string() })),
});

const menu = { text: z.string(), footer: z.string() };

/** What a message says, whoever wrote it. */
export const contentSchema = z.discriminatedUnion("kind", [
  // `extended` is the provider's other form of a text: a captured message comes in either.
  z.object({ kind: z.literal("text"), text: z.string(), extended: z.boolean() }),
  z.object({ kind: z.literal("image"), media: mediaSchema, caption: z.string() }),
  z.object({ kind: z.literal("video"), media: mediaSchema, caption: z.string() }),
  z.object({ kind: z.literal("audio"), media: mediaSchema, seconds: z.number(), voice: z.boolean() }),
  z.object({ kind: z.literal("document"), media: mediaSchema, fileName: z.string(), caption: z.string() }),
  z.object({ kind: z.literal("sticker"), media: mediaSchema }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().nullable(),
    address: z.string().nullable(),
  }),
  z.object({ kind: z.literal("contact"), name: z.string(), phone: z.string() }),
  z.object({
    kind: z.literal("buttons"),
    ...menu,
    image: mediaSchema.nullable(),
    buttons: z.array(buttonSchema),
  }),
  z.object({ kind: z.literal("list"), ...menu, buttonText: z.string(), sections: z.array(sectionSchema) }),
  z.object({
    kind: z.literal("poll"),
    text: z.string(),
    options: z.array(z.string()),
    selectable: z.number(),
  }),
  z.object({ kind: z.literal("locationRequest"), text: z.string() }),
  z.object({ kind: z.literal("buttonReply"), id: z.string(), title: z.string(), template: z.boolean() }),
  z.object({ kind: z.literal("listReply"), id: z.string(), title: z.string(), description: z.string() }),
  z.object({ kind: z.literal("pollVote"), title: z.string() }),
]);

export type Content = z.infer<typeof contentSchema>;
export type Media = z.infer<typeof mediaSchema>;
export type Button = z.infer<typeof buttonSchema>;
export type Section = z.infer<typeof sectionSchema>;

/** The file of a content that has one. */
export function mediaOf(content: Content): Media | null {
  if ("media" in content) return content.media;
  return content.kind === "buttons" ? content.image : null;
}

/** The words of a content, as a reader of the thread or a test would quote them. */
export function wordsOf(content: Content): string {
  switch (content.kind) {
    case "text":
    case "buttons":
    case "list":
    case "poll":
    case "locationRequest":
      return content.text;
    case "image":
    case "video":
    case "document":
      return content.caption;
    case "buttonReply":
    case "listReply":
    case "pollVote":
      return content.title;
    case "contact":
      return content.name;
    case "location":
      return content.name ?? content.address ?? "";
    case "audio":
    case "sticker":
      return "";
  }
}
