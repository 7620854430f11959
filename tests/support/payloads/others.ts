import { generatePixPayload, isValidPixPayload } from "@brazilian-utils/brazilian-utils";
import type { Payload, PayloadCases } from "./payload-case";

/** The library the panel's Pix key and the counter's code go through. */
const validity = ({ brcode }: Payload) => isValidPixPayload(String(brcode));

export const pix: PayloadCases = {
  bcb_manual_example: { through: validity, gives: true },
  dynamic_url: { through: validity, gives: true },
  // The bank's own documentation masks an address in it, so that neither lengths nor checksum hold.
  invalid_mp_docs_sample: { through: validity, gives: false },
  static_with_amount: {
    through: ({ input }) => generatePixPayload(input as Parameters<typeof generatePixPayload>[0]),
    gives:
      "00020126720014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400000210Pedido 123520400005303986540549.905802BR5916Padaria Sao Joao6009Sao Paulo62130509PEDIDO12363042C83",
  },
  crc16_vectors: { unused: "the checksum is the library's; the codes above end with it" },
};

const byClient = (client: string) => ({
  unused: `the wire between ${client} and its service: we call the client`,
});

export const clientsWire: Readonly<Record<string, PayloadCases>> = {
  supabase: {
    getclaims_result: byClient("supabase-js"),
    http_jwks: byClient("supabase-js"),
    http_rest_42501: byClient("supabase-js"),
    http_rest_unique_violation: byClient("supabase-js"),
    jwt_claims_access_token: byClient("supabase-js"),
  },
  "upstash-redis": {
    http_lock: byClient("@upstash/lock"),
    http_multi_exec: byClient("@upstash/redis"),
    http_pipeline_partial_error: byClient("@upstash/redis"),
    http_pipeline_set_get: byClient("@upstash/redis"),
    http_ratelimit_evalsha_miss: byClient("@upstash/ratelimit"),
    http_single_command: byClient("@upstash/redis"),
    http_single_error: byClient("@upstash/redis"),
    http_unauthorized: byClient("@upstash/redis"),
  },
  qstash: {
    callback_request: byClient("@upstash/qstash"),
    delivery_request: byClient("@upstash/qstash"),
    http_batch: byClient("@upstash/qstash"),
    http_error: byClient("@upstash/qstash"),
    http_publish: byClient("@upstash/qstash"),
    http_publish_deduplicated: byClient("@upstash/qstash"),
    http_schedule_create: byClient("@upstash/qstash"),
  },
  vercel: {
    cron_request: { unused: "GET with CRON_SECRET as bearer: the routines' own tests send it" },
    error_413: { unused: "said by the platform, before us: MAX_WEBHOOK_BODY_BYTES is far below" },
    vercel_json: { unused: "an example of vercel.json, which is checked where it is deployed" },
  },
};
