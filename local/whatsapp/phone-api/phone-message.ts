import { z } from "zod";
import { RequestError } from "@/local/http/request-error";
import type { Gateway } from "@/local/whatsapp/gateway";
import type { Content } from "@/local/whatsapp/model/content";
import { fileFrom } from "@/local/whatsapp/model/file-from";
import type { Message } from "@/local/whatsapp/model/message";

const file = {
  /** A data URI, bare base64, or an http address. */
  data: z.string().min(1),
  mimetype: z.string().optional(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
};
const caption = z.string().default("");
const quotedId = z.string().nullable().default(null);

/** What a person can do with the keyboard of a phone. */
export const phoneMessageSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string().min(1).max(65_536),
    extended: z.boolean().default(false),
    quotedId,
  }),
  /** A tap on a button or a row of the menu `menuId`. `template` asks for the other captured form of a button reply. */
  z.object({
    kind: z.literal("choice"),
    menuId: z.string(),
    choiceId: z.string(),
    template: z.boolean().default(false),
  }),
  z.object({ kind: z.literal("vote"), pollId: z.string(), option: z.string() }),
  z.object({ kind: z.literal("image"), ...file, caption, quotedId }),
  z.object({ kind: z.literal("video"), ...file, caption, quotedId }),
  z.object({
    kind: z.literal("audio"),
    ...file,
    seconds: z.number().nonnegative().default(0),
    voice: z.boolean().default(true),
    quotedId,
  }),
  z.object({ kind: z.literal("document"), ...file, fileName: z.string(), caption, quotedId }),
  z.object({ kind: z.literal("sticker"), ...file, quotedId }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().nullable().default(null),
    address: z.string().nullable().default(null),
    quotedId,
  }),
  z.object({ kind: z.literal("contact"), name: z.string().min(1), phone: z.string().min(8), quotedId }),
]);

export type PhoneMessage = z.infer<typeof phoneMessageSchema>;
/** The same before defaults: what a caller writes. */
export type PhoneMessageInput = z.input<typeof phoneMessageSchema>;

export type Composed = { content: Content; quotedId: string | null };

/** Turns a tap or an upload into what is said. Throws a 400 or 404 for a choice that was never offered. */
export async function compose(gateway: Gateway, instance: string, written: PhoneMessage): Promise<Composed> {
  switch (written.kind) {
    case "text": {
      const { text, extended } = written;
      // A link brings its preview along, which is what makes a text the extended kind on the wire.
      const content: Content = { kind: "text", text, extended: extended || /https?:\/\//.test(text) };
      return { content, quotedId: written.quotedId };
    }
    case "choice": {
      const menu = offered(gateway, instance, written.menuId);
      return { content: chosen(menu, written.choiceId, written.template), quotedId: menu.id };
    }
    case "vote": {
      const poll = offered(gateway, instance, written.pollId);
      if (poll.content.kind !== "poll" || !poll.content.options.includes(written.option)) {
        throw new RequestError(400, "The poll has no such option.");
      }
      return { content: { kind: "pollVote", title: written.option }, quotedId: poll.id };
    }
    case "location": {
      const { kind, latitude, longitude, name, address, quotedId: quoted } = written;
      return { content: { kind, latitude, longitude, name, address }, quotedId: quoted };
    }
    case "contact":
      return {
        content: { kind: "contact", name: written.name, phone: written.phone.replace(/\D/g, "") },
        quotedId: written.quotedId,
      };
    default:
      return { content: await fileContent(gateway, written), quotedId: written.quotedId };
  }
}

function offered(gateway: Gateway, instance: string, id: string): Message {
  const message = gateway.threads.find(instance, id);
  if (!message) throw new RequestError(404, "Message not found");
  return message;
}

function chosen({ content }: Message, id: string, template: boolean): Content {
  if (content.kind === "buttons") {
    const button = content.buttons.find((one) => one.kind === "reply" && one.id === id);
    if (button) return { kind: "buttonReply", id, title: button.title, template };
  }
  if (content.kind === "list") {
    const row = content.sections.flatMap((section) => section.rows).find((one) => one.id === id);
    if (row) return { kind: "listReply", ...row };
  }
  throw new RequestError(400, `The message offers no choice ${id}.`);
}

type WithFile = Extract<PhoneMessage, { data: string }>;

async function fileContent(gateway: Gateway, written: WithFile): Promise<Content> {
  const found = await fileFrom(written.data, written.mimetype ?? null);
  if (found.outcome === "tooBig") throw new RequestError(413, "File size exceeds limit");
  if (found.outcome === "unreachable") throw new RequestError(400, "The file could not be fetched.");
  const media = gateway.media.save(found.bytes, {
    mimetype: found.mimetype,
    width: written.width ?? null,
    height: written.height ?? null,
  });
  switch (written.kind) {
    case "image":
    case "video":
      return { kind: written.kind, media, caption: written.caption };
    case "audio":
      return { kind: "audio", media, seconds: Math.round(written.seconds), voice: written.voice };
    case "document":
      return { kind: "document", media, fileName: written.fileName, caption: written.caption };
    case "sticker":
      return { kind: "sticker", media };
  }
}
