import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { RequestError } from "@/local/http/request-error";
import { type Call, param, parseBody, type Route } from "@/local/http/router";
import { deleteMessage, editText, isEditable } from "@/local/whatsapp/actions/change-message";
import { react } from "@/local/whatsapp/actions/react";
import type { Gateway } from "@/local/whatsapp/gateway";
import type { Message } from "@/local/whatsapp/model/message";
import { conversationOf } from "./conversation";
import { messageView } from "./message-view";

type Change = (gateway: Gateway, message: Message, call: Call) => Answer | null;

/** What a customer can do to a message that is already there. */
export function changeRoutes(gateway: Gateway): Route[] {
  return [
    changeRoute(gateway, "edit", editOwn),
    changeRoute(gateway, "delete", deleteOwn),
    changeRoute(gateway, "reaction", setReaction),
  ];
}

function changeRoute(gateway: Gateway, action: string, change: Change): Route {
  return {
    method: "POST",
    path: `/_phone/:instance/:phone/messages/:id/${action}`,
    handle: (call) => {
      const { instance, customer } = conversationOf(gateway, call);
      const find = () => gateway.threads.find(instance.name, param(call, "id"));
      const message = find();
      if (message?.phone !== customer.phone) throw new RequestError(404, "Message not found");
      const refusal = change(gateway, message, call);
      if (refusal !== null) return refusal;
      return json(messageView(find() ?? message, gateway.threads.of(instance.name, customer.phone)));
    },
  };
}

const editSchema = z.object({ text: z.string().min(1) });

function editOwn(gateway: Gateway, message: Message, call: Call): Answer | null {
  const { text } = parseBody(editSchema, call.body);
  if (message.author !== "customer") return refuse(403, "Only your own messages can be changed.");
  if (!isEditable(message, gateway.now()))
    return refuse(409, "Only a text of the last 15 minutes can be changed.");
  editText(gateway, message, text);
  return null;
}

function deleteOwn(gateway: Gateway, message: Message): Answer | null {
  if (message.author !== "customer") return refuse(403, "Only your own messages can be deleted.");
  deleteMessage(gateway, message);
  return null;
}

const reactionSchema = z.object({ emoji: z.string().max(32) });

function setReaction(gateway: Gateway, message: Message, call: Call): Answer | null {
  react(gateway, message, "customer", parseBody(reactionSchema, call.body).emoji);
  return null;
}
