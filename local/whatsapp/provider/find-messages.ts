import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import { bareId, type Message } from "@/local/whatsapp/model/message";
import { restMessage } from "@/local/whatsapp/wire/rest-message";
import type { InstanceCall } from "./provider-routes";

const bodySchema = z.object({
  id: z.string().optional(),
  chatid: z.string().optional(),
  track_id: z.string().optional(),
  track_source: z.string().optional(),
  limit: z.coerce.number().int().positive().max(1_000).default(50),
  offset: z.coerce.number().int().nonnegative().default(0),
});

type Body = z.infer<typeof bodySchema>;

/** Finds messages by id, conversation or tracking fields, newest first. */
export function findMessages(call: InstanceCall): Answer {
  const body = parseBody(bodySchema, call.call.body, "Invalid payload");
  const asked = [body.id, body.chatid, body.track_id, body.track_source];
  if (asked.every((one) => one === undefined || one === ""))
    return refuse(400, "Missing id, chatid or track_id");
  const all = matching(call, body).toReversed();
  const page = all.slice(body.offset, body.offset + body.limit);
  return json({
    returnedMessages: page.length,
    messages: page.flatMap((message) => shown(call, message)),
    limit: body.limit,
    offset: body.offset,
    nextOffset: body.offset + page.length,
    hasMore: body.offset + page.length < all.length,
  });
}

function matching({ gateway, instance }: InstanceCall, body: Body): Message[] {
  const phone = body.chatid === undefined ? null : (gateway.customers.reachedBy(body.chatid)?.phone ?? "");
  return gateway.threads
    .all(instance.name)
    .filter(
      (message) =>
        (body.id === undefined || message.id === bareId(body.id)) &&
        (phone === null || message.phone === phone) &&
        (body.track_id === undefined || message.trackId === body.track_id) &&
        (body.track_source === undefined || message.trackSource === body.track_source),
    );
}

function shown({ gateway, instance }: InstanceCall, message: Message) {
  const customer = gateway.customers.find(message.phone);
  return customer ? [restMessage(instance, customer, message, "")] : [];
}
