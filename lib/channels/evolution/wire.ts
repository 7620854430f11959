import { z } from "zod";

/**
 * The wire of Evolution API v2, as tolerant as real traffic needs: Baileys' own messages inside its envelope, numbers that
 * may be texts, fields that come and go. Facts: `docs/protocols.md` (Evolution API).
 */
const text = z.string().catch("");
const flag = z.preprocess(
  (value) => (typeof value === "string" ? value.toLowerCase() === "true" : value),
  z.boolean().catch(false),
);
const number = z.coerce.number().catch(0);
const optionalNumber = z.coerce.number().optional().catch(undefined);
const record = z.record(z.string(), z.unknown()).catch({});

export const envelopeSchema = z.object({
  event: text.default(""),
  instance: text.default(""),
  apikey: text.default(""),
  data: z.unknown(),
});

export const keySchema = z.object({
  remoteJid: text.default(""),
  remoteJidAlt: text.default(""),
  fromMe: flag.default(false),
  id: text.default(""),
});
export type WireKey = z.output<typeof keySchema>;

export const upsertSchema = z.object({
  key: keySchema,
  pushName: text.default(""),
  message: record.default({}),
  messageType: text.default(""),
  messageTimestamp: number.default(0),
});
export type WireUpsert = z.output<typeof upsertSchema>;

/** What any kind of Baileys message may hold, as far as we read it. */
export const contentSchema = z.object({
  text: text.default(""),
  caption: text.default(""),
  title: text.default(""),
  mimetype: z.string().optional().catch(undefined),
  fileLength: optionalNumber,
  seconds: optionalNumber,
  viewOnce: flag.default(false),
  degreesLatitude: optionalNumber,
  degreesLongitude: optionalNumber,
  name: text.default(""),
  address: text.default(""),
  fileName: text.default(""),
  displayName: text.default(""),
  vcard: text.default(""),
  contacts: z
    .array(z.object({ displayName: text.default(""), vcard: text.default("") }))
    .catch([])
    .default([]),
  singleSelectReply: z
    .object({ selectedRowId: text.default("") })
    .catch({ selectedRowId: "" })
    .optional(),
  selectedButtonId: text.default(""),
  selectedId: text.default(""),
  selectedDisplayText: text.default(""),
  message: record.optional(),
});
export type WireContent = z.output<typeof contentSchema>;

export const updateSchema = z.object({
  keyId: text.default(""),
  remoteJid: text.default(""),
  fromMe: flag.default(false),
  status: text.default(""),
});

/** `messages.edited`: the key of the message that was edited, and its new words. */
export const editedSchema = z.object({
  key: keySchema,
  timestampMs: number.default(0),
  editedMessage: z.object({
    conversation: text.default(""),
    extendedTextMessage: z
      .object({ text: text.default("") })
      .optional()
      .catch(undefined),
  }),
});

export const connectionSchema = z.object({ state: text.default("") });

/** The answer to /instance/connectionState, and to /instance/connect: a QR, or how it stands where it is connected. */
export const pairingSchema = z.object({
  instance: z
    .object({ state: text.default("") })
    .optional()
    .catch(undefined),
  base64: text.default(""),
});

/** The answer to a send. */
export const sentSchema = z.object({ key: z.object({ id: z.string().min(1) }) });

/** The answer to /chat/getBase64FromMediaMessage. */
export const base64Schema = z.object({ base64: text.default("") });

/** Any refusal: the sentence is in `response.message`, as a text or as a list. */
export const errorSchema = z.object({
  error: text.default(""),
  response: z.object({ message: z.unknown() }).optional().catch(undefined),
});
