import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { type Call, param, parseBody, type Route } from "@/local/http/router";
import { connect, disconnect } from "@/local/whatsapp/actions/change-connection";
import { deliverWaiting } from "@/local/whatsapp/actions/receipts";
import type { Gateway } from "@/local/whatsapp/gateway";
import { newCustomer } from "@/local/whatsapp/model/customer";
import { instanceOf } from "@/local/whatsapp/phone-api/conversation";
import { customerView, instanceView } from "@/local/whatsapp/phone-api/views";
import { newInstanceSchema, registerInstance } from "@/local/whatsapp/register-instance";
import { sendFaultSchema, webhookFaultSchema } from "./planned-fault";
import { sayInGroup } from "./say-in-group";

/** Trouble on demand, for tests and demonstrations. Described in README.md. */
export function controlRoutes(gateway: Gateway): Route[] {
  const at = (
    method: Route["method"],
    path: string,
    handle: (call: Call) => Answer | Promise<Answer>,
  ): Route => ({
    method,
    path: `/_control${path}`,
    handle,
  });
  return [
    at("GET", "/faults", () => json(gateway.faults.planned())),
    at("DELETE", "/faults", () => clearFaults(gateway)),
    at("POST", "/faults/send", (call) => planSend(gateway, call)),
    at("POST", "/faults/webhook", (call) => planWebhook(gateway, call)),
    at("POST", "/instances", (call) => addInstance(gateway, call)),
    at("POST", "/customers/:phone", (call) => switchCustomer(gateway, call)),
    at("POST", "/instances/:instance/disconnect", (call) => drop(gateway, call)),
    at("POST", "/instances/:instance/connect", (call) => restore(gateway, call)),
    at("POST", "/instances/:instance/group-message", (call) => groupMessage(gateway, call)),
    at("POST", "/instances/:instance/clear", (call) => clear(gateway, call)),
    at("GET", "/instances/:instance/requests", (call) => requests(gateway, call)),
  ];
}

function clearFaults(gateway: Gateway): Answer {
  gateway.faults.clear();
  return json(gateway.faults.planned());
}

function planSend(gateway: Gateway, call: Call): Answer {
  gateway.faults.planSend(parseBody(sendFaultSchema, call.body));
  return json(gateway.faults.planned());
}

function planWebhook(gateway: Gateway, call: Call): Answer {
  gateway.faults.planWebhook(parseBody(webhookFaultSchema, call.body));
  return json(gateway.faults.planned());
}

/** For a test in another process than the gateway's. */
function addInstance(gateway: Gateway, call: Call): Answer {
  const instance = parseBody(newInstanceSchema, call.body);
  const holder = gateway.instances.byToken(instance.token);
  if (holder && holder.name !== instance.name) return refuse(409, `The token is that of ${holder.name}.`);
  registerInstance(gateway, instance);
  return json({ name: instance.name }, 201);
}

const switchesSchema = z.strictObject({
  name: z.string().min(1).optional(),
  lidOnly: z.boolean().optional(),
  withoutNinthDigit: z.boolean().optional(),
  online: z.boolean().optional(),
  readsMessages: z.boolean().optional(),
});

function switchCustomer(gateway: Gateway, call: Call): Answer {
  const phone = param(call, "phone");
  const known = gateway.customers.find(phone) ?? newCustomer(phone, `+${phone}`);
  const customer = gateway.customers.save({ ...known, ...parseBody(switchesSchema, call.body) });
  if (customer.online) deliverWaiting(gateway, customer.phone);
  return json(customerView(customer));
}

const disconnectSchema = z.object({ reason: z.string().default("401: logged out from another device") });

function drop(gateway: Gateway, call: Call): Answer {
  const { reason } = parseBody(disconnectSchema, call.body);
  return json(instanceView(disconnect(gateway, instanceOf(gateway, call).name, reason)));
}

function restore(gateway: Gateway, call: Call): Answer {
  return json(instanceView(connect(gateway, instanceOf(gateway, call).name)));
}

const groupMessageSchema = z.object({
  phone: z.string().regex(/^\d{10,15}$/),
  text: z.string().min(1),
  groupName: z.string().default("Grupo do bairro"),
});

function groupMessage(gateway: Gateway, call: Call): Answer {
  const instance = instanceOf(gateway, call);
  const { phone, text, groupName } = parseBody(groupMessageSchema, call.body);
  if (instance.state !== "connected") return refuse(409, "The instance is not connected.");
  return json({ id: sayInGroup(gateway, instance, { phone, text, groupName }) }, 201);
}

function clear(gateway: Gateway, call: Call): Answer {
  const { name } = instanceOf(gateway, call);
  gateway.threads.forget(name);
  gateway.requests.forget(name);
  gateway.state.saveSoon();
  gateway.live.publish(name, { kind: "cleared" });
  return json({ ok: true });
}

function requests(gateway: Gateway, call: Call): Answer {
  const path = call.query.get("path");
  const all = gateway.requests.of(instanceOf(gateway, call).name);
  return json(path === null ? all : all.filter((one) => one.path === path));
}
