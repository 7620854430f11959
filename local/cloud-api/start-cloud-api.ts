import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import type { LocalCustomer, LocalMessage } from "@/local/evolution/local-customer";
import { json } from "@/local/http/answer";
import { startLoopbackServer } from "@/local/http/loopback-server";
import { createRouter, param, parseBody } from "@/local/http/router";

export type LocalCloudApi = {
  readonly url: string;
  customer(phone: string): LocalCustomer;
  /** A webhook as it travels: its bytes, and their signature. */
  sign(webhook: object): { readonly raw: Uint8Array; readonly signature: string };
  stop(): Promise<void>;
};

/** Meta's Cloud API with one number: it takes sends within Meta's limits, and makes signed webhooks of what customers do. */
export async function startCloudApi(number: {
  phoneNumberId: string;
  accessToken: string;
  appSecret: string;
  /** As Meta writes it: "+55 11 98888-0000". */
  phone?: string;
}): Promise<LocalCloudApi> {
  const sent = new Map<string, LocalMessage[]>();
  const server = await startLoopbackServer({
    purpose: "Cloud API",
    port: null,
    handle: createRouter([
      {
        method: "GET",
        path: "/:number",
        handle(call) {
          if (call.headers.authorization !== `Bearer ${number.accessToken}`)
            return refusal(401, 190, "Error validating access token");
          if (param(call, "number") !== number.phoneNumberId)
            return refusal(400, 100, "Unsupported get request");
          const proof = createHmac("sha256", number.appSecret).update(number.accessToken).digest("hex");
          if ((call.query.get("appsecret_proof") ?? proof) !== proof)
            return refusal(400, 100, "Invalid appsecret_proof provided in the API argument");
          return json({
            display_phone_number: number.phone ?? "+55 11 98888-0000",
            verified_name: "Pizzaria",
            id: number.phoneNumberId,
          });
        },
      },
      {
        method: "POST",
        path: "/:number/messages",
        handle(call) {
          if (call.headers.authorization !== `Bearer ${number.accessToken}`)
            return refusal(401, 190, "Error validating access token");
          if (param(call, "number") !== number.phoneNumberId)
            return refusal(400, 100, "Unsupported post request");
          const body = parseBody(sendBody, call.body);
          sent.set(body.to, [...(sent.get(body.to) ?? []), shown(body)]);
          return json({
            messaging_product: "whatsapp",
            contacts: [{ input: body.to, wa_id: body.to }],
            messages: [{ id: `wamid.${randomUUID()}` }],
          });
        },
      },
    ]),
  });
  const webhook = (phone: string, content: object) => ({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "100000000000000",
        changes: [{ field: "messages", value: changeValue(number.phoneNumberId, phone, content) }],
      },
    ],
  });
  return {
    url: server.url,
    stop: server.stop,
    sign(body) {
      const raw = Buffer.from(JSON.stringify(body));
      const digest = createHmac("sha256", number.appSecret).update(raw).digest("hex");
      return { raw, signature: `sha256=${digest}` };
    },
    customer: (phone) => ({
      received: () => sent.get(phone) ?? [],
      says: (text) => webhook(phone, { type: "text", text: { body: text } }),
      taps: (option) =>
        webhook(phone, { type: "interactive", interactive: { type: "button_reply", button_reply: option } }),
    }),
  };
}

function changeValue(phoneNumberId: string, phone: string, content: object) {
  const userId = `BR.${phone}`;
  return {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "5511988880000", phone_number_id: phoneNumberId },
    contacts: [{ profile: { name: "Ana Souza" }, wa_id: phone, user_id: userId }],
    messages: [
      {
        from: phone,
        from_user_id: userId,
        id: `wamid.${randomUUID()}`,
        timestamp: String(Math.floor(Date.now() / 1_000)),
        ...content,
      },
    ],
  };
}

const option = z.object({ id: z.string().max(256), title: z.string().max(24) });
const sendBody = z.object({
  messaging_product: z.literal("whatsapp"),
  to: z.string().regex(/^\d+$/),
  text: z.object({ body: z.string().min(1).max(4_096) }).optional(),
  image: z.object({ link: z.url(), caption: z.string().max(1_024) }).optional(),
  interactive: z
    .object({
      body: z.object({ text: z.string().min(1).max(1_024) }),
      action: z.object({
        buttons: z
          .array(z.object({ reply: option }))
          .max(3)
          .optional(),
        sections: z.array(z.object({ rows: z.array(option).max(10) })).optional(),
      }),
    })
    .optional(),
});

function shown({ text, image, interactive }: z.output<typeof sendBody>): LocalMessage {
  const { buttons = [], sections = [] } = interactive?.action ?? {};
  return {
    text: interactive?.body.text ?? image?.caption ?? text?.body ?? "",
    options: [...buttons.map(({ reply }) => reply), ...sections.flatMap(({ rows }) => rows)],
  };
}

function refusal(status: number, code: number, message: string) {
  return json({ error: { message, type: "OAuthException", code, fbtrace_id: "A" } }, status);
}
