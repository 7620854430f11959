import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { RequestError } from "@/local/http/request-error";
import { parseBody } from "@/local/http/router";
import { deleteMessage, editText, isEditable } from "@/local/whatsapp/actions/change-message";
import { react } from "@/local/whatsapp/actions/react";
import { showShopPresence } from "@/local/whatsapp/actions/show-presence";
import type { Customer } from "@/local/whatsapp/model/customer";
import type { Message } from "@/local/whatsapp/model/message";
import { restMessage } from "@/local/whatsapp/wire/rest-message";
import type { InstanceCall } from "./provider-routes";

const reactSchema = z.object({ number: z.coerce.string(), text: z.string(), id: z.string() });

export function reactTo(call: InstanceCall): Answer {
  const { id, text } = parseBody(reactSchema, call.call.body, "Missing Id in Payload");
  const target = known(call, id);
  const reaction = react(call.gateway, target, "api", text);
  return json({
    ...restMessage(call.instance, customerOf(call, target), reaction, "react"),
    messageType: "ReactionMessage",
    reaction: target.id,
  });
}

const editSchema = z.object({ id: z.string(), text: z.string().min(1) });

export function editSent(call: InstanceCall): Answer {
  const { id, text } = parseBody(editSchema, call.call.body, "Invalid payload");
  const message = known(call, id);
  if (message.author !== "api" || !isEditable(message, call.gateway.now()))
    return refuse(400, "Invalid payload");
  const replacement = editText(call.gateway, message, text);
  return json({
    ...restMessage(call.instance, customerOf(call, message), replacement, "edit"),
    edited: message.id,
  });
}

const idSchema = z.object({ id: z.string().min(1) });

export function deleteSent(call: InstanceCall): Answer {
  const message = known(call, parseBody(idSchema, call.call.body, "invalid payload").id);
  deleteMessage(call.gateway, message);
  return json({ timestamp: new Date(call.gateway.now()).toISOString(), id: message.id });
}

const markReadSchema = z.object({
  id: z.union([z.array(z.string()).min(1), z.string().transform((id) => [id])]),
});

export function markRead({ gateway, instance, call }: InstanceCall): Answer {
  const { id: ids } = parseBody(markReadSchema, call.body, "Missing Id in Payload");
  const results = ids.map((id) => {
    const message = gateway.threads.find(instance.name, id);
    if (!message) return { message_id: id, status: "error", error: "Message not found" };
    if (message.author === "customer") gateway.threads.advance(message, "read");
    return { message_id: id, status: "success" };
  });
  return json({ results });
}

const presenceSchema = z.object({
  number: z.coerce.string().min(1),
  presence: z.enum(["composing", "recording", "paused"]),
  delay: z.coerce.number().nonnegative().max(300_000).default(5_000),
});

export function showPresence({ gateway, instance, call }: InstanceCall): Answer {
  const { number, presence, delay } = parseBody(presenceSchema, call.body, "missing number in payload");
  const customer = gateway.customers.reachedBy(number);
  if (customer) showShopPresence(gateway, instance, customer, presence, delay);
  return json({ response: "Chat presence sent successfully" });
}

function known({ gateway, instance }: InstanceCall, id: string): Message {
  const message = gateway.threads.find(instance.name, id);
  if (!message) throw new RequestError(404, "Message not found");
  return message;
}

function customerOf({ gateway }: InstanceCall, message: Message): Customer {
  const customer = gateway.customers.find(message.phone);
  if (!customer) throw new Error(`Message ${message.id} belongs to nobody known.`);
  return customer;
}
