import { z } from "zod";

/**
 * The wire of uazapiGO 2.x, as tolerant as real traffic needs: absent values are "" or false, booleans may be "False",
 * fields come and go. Facts: `docs/protocols.md` (uazapi).
 */
const text = z.string().catch("");
const bool = z.preprocess(
  (value) => (typeof value === "string" ? value.toLowerCase() === "true" : value),
  z.boolean().catch(false),
);
const number = z.coerce.number().catch(0);
const record = z.record(z.string(), z.unknown()).catch({});

export const messageSchema = z.object({
  buttonOrListid: text.default(""),
  chatid: text.default(""),
  chatlid: text.default(""),
  content: z.union([z.string(), record]).catch({}).default({}),
  edited: text.default(""),
  fromMe: bool.default(false),
  id: text.default(""),
  isGroup: bool.default(false),
  mediaType: text.default(""),
  messageTimestamp: number.default(0),
  messageType: text.default(""),
  messageid: text.default(""),
  reaction: text.default(""),
  sender: text.default(""),
  senderName: text.default(""),
  sender_lid: text.default(""),
  sender_pn: text.default(""),
  text: text.default(""),
  type: text.default(""),
  vote: text.default(""),
  wasSentByApi: bool.default(false),
});
export type WireMessage = z.output<typeof messageSchema>;

export const envelopeSchema = z.object({
  EventType: z.string().optional().catch(undefined),
  event: z.union([z.string(), record]).optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  state: text.default(""),
  instanceName: z.string().optional().catch(undefined),
  token: text.default(""),
  message: z.unknown().optional(),
  data: z.unknown().optional(),
  instance: z.unknown().optional(),
});
export type WireEnvelope = z.output<typeof envelopeSchema>;

/** The object form of `event` in messages_update. */
export const receiptSchema = z.object({
  MessageIDs: z.array(z.string()).catch([]).default([]),
  IsFromMe: bool.default(false),
  IsGroup: bool.default(false),
  Type: text.default(""),
});

const optionalText = z.string().optional().catch(undefined);
const card = { displayName: optionalText, vcard: optionalText };

export const mediaContentSchema = z.object({
  mimetype: optionalText,
  fileLength: z.coerce.number().optional().catch(undefined),
  seconds: z.coerce.number().optional().catch(undefined),
  degreesLatitude: z.coerce.number().optional().catch(undefined),
  degreesLongitude: z.coerce.number().optional().catch(undefined),
  fileName: optionalText,
  name: optionalText,
  address: optionalText,
  ...card,
  contacts: z.array(z.object(card)).catch([]).default([]),
  viewOnce: bool.optional(),
  selectedButtonID: optionalText,
  selectedID: optionalText,
  selectedDisplayText: optionalText,
});

export type WireMediaContent = z.output<typeof mediaContentSchema>;

/** The answer to a send. */
export const sentSchema = z.object({ messageid: z.string().min(1) });
/** The answer to /message/find. */
export const foundSchema = z.object({
  messages: z.array(z.object({ messageid: z.string().min(1) })).catch([]),
});
/** The answer to /message/download: the file itself, or where the gateway keeps it. */
export const downloadSchema = z.object({ base64Data: text.default(""), fileURL: text.default("") });

/** The answer to /instance/status and /instance/connect. */
export const instanceSchema = z.object({
  instance: z.object({
    name: z.string().min(1),
    status: text.default(""),
    qrcode: text.default(""),
    owner: text.default(""),
  }),
});

/** Any refusal. `provider_code` 463 is WhatsApp's own block. */
export const errorSchema = z.object({
  error: text.default(""),
  error_key: text.default(""),
  provider_code: z.number().optional().catch(undefined),
});
