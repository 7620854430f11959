import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { shopSays } from "@/local/whatsapp/actions/shop-says";
import { showShopPresence } from "@/local/whatsapp/actions/show-presence";
import type { Gateway } from "@/local/whatsapp/gateway";
import type { Content } from "@/local/whatsapp/model/content";
import type { Customer } from "@/local/whatsapp/model/customer";
import { bareId } from "@/local/whatsapp/model/message";
import { restMessage, type SendFunction } from "@/local/whatsapp/wire/rest-message";
import { readConversation } from "./chat-routes";
import { faultAnswer } from "./fault-answer";
import type { InstanceCall } from "./provider-routes";

/** The fields every send takes. Numbers and booleans also come as text, which the provider accepts. */
export const sendFields = {
  number: z.coerce.string().min(1),
  delay: z.coerce.number().nonnegative().optional(),
  replyid: z.string().optional(),
  readchat: z.boolean().optional(),
  track_source: z.string().optional(),
  track_id: z.coerce.string().optional(),
  async: z.boolean().optional(),
};

type SendBody = z.infer<z.ZodObject<typeof sendFields>>;

export type Sending = {
  body: SendBody;
  content: Content;
  sendFunction: SendFunction;
  /** What `response` adds to the message. */
  response: Record<string, unknown>;
};

/** The way of every send: meet the fault ordered for it, find whom it reaches, show typing, say it, answer. */
export async function send({ gateway, instance, call }: InstanceCall, sending: Sending): Promise<Answer> {
  const { body } = sending;
  const customer = gateway.customers.reachedBy(body.number);
  const phone = customer?.phone ?? body.number;
  const fault = gateway.faults.takeSend({ instance: instance.name, path: call.path, phone });
  if (fault !== null && fault !== "acceptThenTimeout") return faultAnswer(fault, gateway);
  if (instance.state !== "connected") return refuse(500, "WhatsApp client is not connected");
  if (customer === null) return refuse(500, `the number ${body.number} is not on WhatsApp`);

  if (body.readchat) readConversation(gateway, instance.name, customer.phone);
  const delayMs = body.delay ?? 0;
  if (delayMs > 0) showShopPresence(gateway, instance, customer, "composing", delayMs);
  // With `async` the provider queues the message and answers at once; otherwise the answer waits for the delay.
  if (delayMs > 0 && !body.async) await gateway.timers.sleep(delayMs);

  const message = say(gateway, { instance, customer, ...sending });
  if (fault === "acceptThenTimeout") return faultAnswer(fault, gateway);
  return json({
    ...restMessage(instance, customer, message, sending.sendFunction),
    response: sending.response,
  });
}

function say(gateway: Gateway, what: Sending & { instance: InstanceCall["instance"]; customer: Customer }) {
  const { body, content, customer, instance } = what;
  return shopSays(gateway, {
    instance,
    customer,
    content,
    quotedId: body.replyid === undefined ? null : bareId(body.replyid),
    trackId: body.track_id ?? "",
    trackSource: body.track_source ?? "",
  });
}
