import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import { messageExclusions, type Webhook, webhookEvents } from "@/local/whatsapp/model/instance";
import { newWebhookId } from "@/local/whatsapp/model/new-id";
import type { InstanceCall } from "./provider-routes";

export function listWebhooks({ instance }: InstanceCall): Answer {
  return json(instance.webhooks.map(shown));
}

const bodySchema = z.object({
  action: z.enum(["add", "update", "delete"]).optional(),
  id: z.string().optional(),
  url: z.string().optional(),
  enabled: z.boolean().default(true),
  events: z.array(z.enum(webhookEvents)).default(["messages"]),
  excludeMessages: z.array(z.enum(messageExclusions)).default([]),
  addUrlEvents: z.boolean().default(false),
  addUrlTypesMessages: z.boolean().default(false),
});

type Body = z.infer<typeof bodySchema>;

/** Without `action` there is one webhook per instance, set by each call; with it there may be several. */
export function configureWebhook({ gateway, instance, call }: InstanceCall): Answer {
  const body = parseBody(bodySchema, call.body, "Invalid payload");
  const existing = instance.webhooks.find((one) => one.id === body.id) ?? null;
  if (body.action === "delete" || body.action === "update") {
    if (!existing) return refuse(404, "Webhook not found");
  }
  if (body.action !== "delete" && !body.url) return refuse(400, "Invalid payload");
  const { webhooks } = gateway.instances.change(instance.name, {
    webhooks: changed(instance.webhooks, body, existing),
  });
  return body.action === "delete" ? json({ success: true }) : json(webhooks.map(shown));
}

export function listWebhookErrors({ gateway, instance }: InstanceCall): Answer {
  const since = new Date(gateway.webhooks.startedAtMs).toISOString();
  return json(gateway.webhooks.errorsOf(instance.name), 200, { "x-webhook-error-capture-started-at": since });
}

function changed(webhooks: readonly Webhook[], body: Body, existing: Webhook | null): Webhook[] {
  switch (body.action) {
    case "add":
      return [...webhooks, webhookFrom(body, null)];
    case "update":
      return webhooks.map((one) => (one === existing ? webhookFrom(body, one) : one));
    case "delete":
      return webhooks.filter((one) => one !== existing);
    case undefined:
      return [webhookFrom(body, webhooks[0] ?? null), ...webhooks.slice(1)];
  }
}

function webhookFrom(body: Body, before: Webhook | null): Webhook {
  const { enabled, events, excludeMessages, addUrlEvents, addUrlTypesMessages } = body;
  return {
    id: before?.id ?? newWebhookId(),
    url: body.url ?? before?.url ?? "",
    headers: before?.headers ?? {},
    enabled,
    events,
    excludeMessages,
    addUrlEvents,
    addUrlTypesMessages,
  };
}

// Headers are ours, not the provider's, so its API does not show them.
function shown({ headers: _headers, ...webhook }: Webhook) {
  return webhook;
}
