import { z } from "zod";
import { createDocument, type ZodOpenApiPathItemObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { togglePause } from "@/lib/admin/toggle-pause";
import { routineJob, turnJob } from "@/lib/jobs/job-schemas";

const ok = z.object({ ok: z.boolean() });
const ran = z.looseObject({ status: z.enum(["ok", "busy"]) });
const json = (schema: z.ZodType) => ({ "application/json": { schema } });
const answers = (schema: z.ZodType, others: Readonly<Record<string, string>>) => ({
  "200": { description: "Done, or on purpose of no interest.", content: json(schema) },
  ...Object.fromEntries(Object.entries(others).map(([status, description]) => [status, { description }])),
});
const UNAUTHORIZED = { "401": "A secret is missing or wrong." };
const LATER = { ...UNAUTHORIZED, "503": "Could not be done now; to be sent again." };

const routine = (summary: string): ZodOpenApiPathItemObject => ({
  get: { summary, security: [{ cron: [] }], responses: answers(ran, LATER) },
});
const job = (summary: string, schema: z.ZodType): ZodOpenApiPathItemObject => ({
  post: {
    summary,
    security: [{ cron: [] }, { qstash: [] }],
    requestBody: { content: json(schema) },
    responses: answers(ok, { ...LATER, "489": "No such job; never to be tried again." }),
  },
});

const webhook = (gateway: string, scheme: "webhook" | "meta"): ZodOpenApiPathItemObject => ({
  post: {
    summary: `A message, receipt or change of connection from ${gateway}.`,
    security: [{ [scheme]: [] }],
    requestBody: { content: json(z.looseObject({})) },
    responses: answers(ok, { ...LATER, "400": "Not JSON.", "413": "Larger than MAX_WEBHOOK_BODY_BYTES." }),
  },
});
const gatewayWebhook = (gateway: string) => webhook(gateway, "webhook");

const paths: ZodOpenApiPathsObject = {
  "/api/webhook": gatewayWebhook("uazapi"),
  "/api/webhook/evolution": gatewayWebhook("Evolution API"),
  "/api/webhook/cloud": {
    get: {
      summary: "Meta asks whether the address is ours; hub.verify_token is WEBHOOK_SECRET.",
      requestParams: {
        query: z.object({
          "hub.mode": z.string(),
          "hub.verify_token": z.string(),
          "hub.challenge": z.string(),
        }),
      },
      responses: { "200": { description: "The challenge." }, "403": { description: "Another token." } },
    },
    ...webhook("Meta's Cloud API", "meta"),
  },
  "/api/webhook/mercadopago": {
    post: {
      summary: "A hint that a payment changed; the payment itself is then read at the bank.",
      security: [{ payment: [] }],
      requestParams: { query: z.object({ restaurante: z.string(), "data.id": z.string().optional() }) },
      responses: answers(ok, LATER),
    },
  },
  "/api/payments/qr/{file}": {
    get: {
      summary: "The QR code of a Pix that can still be paid, by its unguessable name.",
      requestParams: { path: z.object({ file: z.string() }) },
      responses: {
        "200": { description: "PNG." },
        "404": { description: "None." },
        "429": { description: "Too many." },
      },
    },
  },
  "/api/cron/sweep": routine("What a crash left behind, and scheduled pedidos."),
  "/api/cron/abandoned-carts": routine("Reminds of carrinhos left alone, and gives them up."),
  "/api/cron/reset-states": routine("Forgets what was half built."),
  "/api/cron/avaliar": routine("Asks for grades."),
  "/api/jobs/turn": job("Runs the turn of one conversation.", turnJob),
  "/api/jobs/routine": job("Runs a routine for one restaurante.", routineJob),
  "/api/admin/chat/toggle-pause": {
    post: {
      summary: "Pauses the bot in one conversation; 0 minutes wakes it.",
      security: [{ admin: [] }],
      requestBody: { content: json(togglePause) },
      responses: answers(z.looseObject({ status: z.string() }), {
        ...UNAUTHORIZED,
        "404": "No such conversation.",
      }),
    },
  },
  "/api/admin/cache/invalidate": {
    post: {
      summary: "Does nothing: a changed menu is read at once.",
      security: [{ admin: [] }],
      responses: answers(z.looseObject({ status: z.string() }), UNAUTHORIZED),
    },
  },
  "/api/health": {
    get: {
      summary: "Whether orders can be taken, and how long the oldest message waits.",
      responses: answers(z.looseObject({ status: z.enum(["ok", "degraded"]) }), {
        "503": "Orders cannot be taken.",
      }),
    },
  },
};

/** Everything that is called from outside, as OpenAPI 3.1, made of the schemas that check it. */
export function describeApi() {
  return createDocument({
    openapi: "3.1.1",
    info: { title: "Fornada", version: "1" },
    paths,
    components: {
      securitySchemes: {
        webhook: { type: "apiKey", in: "header", name: "x-webhook-secret" },
        meta: { type: "apiKey", in: "header", name: "x-hub-signature-256" },
        payment: { type: "apiKey", in: "query", name: "token" },
        admin: { type: "apiKey", in: "header", name: "x-admin-token" },
        qstash: { type: "apiKey", in: "header", name: "upstash-signature" },
        cron: { type: "http", scheme: "bearer" },
      },
    },
  });
}
