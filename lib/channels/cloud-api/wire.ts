import { z } from "zod";

/** The wire of Meta's WhatsApp Cloud API, as tolerant as real traffic needs. Facts: `docs/protocols.md` (Cloud API). */
const text = z.string().catch("");
const optionalText = z.string().optional().catch(undefined);
const optionalNumber = z.coerce.number().optional().catch(undefined);
/** What is no object counts as absent. */
const object = <T extends z.ZodRawShape>(shape: T) => z.object(shape).optional().catch(undefined);
/** What is no list counts as empty, and what in it does not fit is left out. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) =>
      items.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const file = object({
  id: optionalText,
  mime_type: optionalText,
  caption: text.default(""),
  filename: optionalText,
});
const reply = object({ id: text.default(""), title: text.default("") });

const messageSchema = z.object({
  id: text.default(""),
  from: text.default(""),
  from_user_id: text.default(""),
  /** Of an echo: whom the shop wrote to. */
  to: text.default(""),
  to_user_id: text.default(""),
  group_id: text.default(""),
  timestamp: z.coerce.number().catch(0).default(0),
  type: text.default(""),
  text: object({ body: text.default("") }),
  interactive: object({ button_reply: reply, list_reply: reply }),
  button: object({ payload: text.default(""), text: text.default("") }),
  image: file,
  video: file,
  audio: file,
  document: file,
  sticker: file,
  location: object({
    latitude: optionalNumber,
    longitude: optionalNumber,
    name: optionalText,
    address: optionalText,
  }),
  contacts: list(
    z.object({
      name: object({ formatted_name: optionalText }),
      phones: list(z.object({ phone: text.default(""), wa_id: text.default("") })),
    }),
  ),
  reaction: object({ emoji: text.default("") }),
  revoke: object({ original_message_id: text.default("") }),
  edit: object({
    original_message_id: text.default(""),
    message: object({ text: object({ body: text.default("") }) }),
  }),
});
export type WireMessage = z.output<typeof messageSchema>;

const contactSchema = z.object({
  wa_id: text.default(""),
  user_id: text.default(""),
  profile: object({ name: text.default("") }),
});
export type WireContact = z.output<typeof contactSchema>;

const statusSchema = z.object({ id: text.default(""), status: text.default("") });

const changeSchema = z.object({
  field: text.default(""),
  value: z.object({
    metadata: z.object({ phone_number_id: text.default("") }),
    contacts: list(contactSchema),
    messages: list(messageSchema),
    message_echoes: list(messageSchema),
    statuses: list(statusSchema),
  }),
});
export type WireChange = z.output<typeof changeSchema>;

export const envelopeSchema = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: list(z.object({ changes: list(changeSchema) })),
});

/** The answer to a send. */
export const sentSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });

/** What a media id stands for: an address that is open for minutes, to whoever holds the token. */
export const mediaSchema = z.object({ url: z.url(), file_size: optionalNumber });

export const errorSchema = z.object({ error: z.object({ code: z.number(), message: text.default("") }) });

/** The answer about a number. */
export const numberSchema = z.object({ display_phone_number: z.string() });
