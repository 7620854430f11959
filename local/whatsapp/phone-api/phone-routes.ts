import { z } from "zod";
import { type Answer, json, refuse } from "@/local/http/answer";
import { eventStream } from "@/local/http/event-stream";
import { type Call, parseBody, type Route } from "@/local/http/router";
import { customerSays } from "@/local/whatsapp/actions/customer-says";
import { readByCustomer } from "@/local/whatsapp/actions/receipts";
import { ownerSays } from "@/local/whatsapp/actions/shop-says";
import { tellCustomerPresence } from "@/local/whatsapp/actions/show-presence";
import type { Gateway } from "@/local/whatsapp/gateway";
import { newCustomer } from "@/local/whatsapp/model/customer";
import type { Message } from "@/local/whatsapp/model/message";
import { changeRoutes } from "./change-routes";
import { conversationOf, instanceOf } from "./conversation";
import { messageView } from "./message-view";
import { compose, phoneMessageSchema } from "./phone-message";
import { receivedSummary } from "./received-summary";
import { customerView, instanceView } from "./views";

/** The customers' phones: what the page and the tests use. Described in README.md. */
export function phoneRoutes(gateway: Gateway): Route[] {
  const at = (
    method: Route["method"],
    path: string,
    handle: (call: Call) => Answer | Promise<Answer>,
  ): Route => ({
    method,
    path: `/_phone${path}`,
    handle,
  });
  return [
    at("GET", "/instances", () =>
      json({ nowMs: gateway.now(), instances: gateway.instances.all().map(instanceView) }),
    ),
    at("GET", "/customers", () => json(gateway.customers.all().map(customerView))),
    at("POST", "/customers", (call) => addCustomer(gateway, call)),
    at("GET", "/:instance/conversations", (call) => conversations(gateway, call)),
    at("GET", "/:instance/events", (call) => events(gateway, call)),
    at("GET", "/:instance/:phone/messages", (call) => json(threadView(gateway, call))),
    at("POST", "/:instance/:phone/messages", (call) => write(gateway, call)),
    at("POST", "/:instance/:phone/owner-messages", (call) => write(gateway, call, "owner")),
    at("GET", "/:instance/:phone/received", (call) => received(gateway, call)),
    at("POST", "/:instance/:phone/presence", (call) => presence(gateway, call)),
    at("POST", "/:instance/:phone/read", (call) => read(gateway, call)),
    ...changeRoutes(gateway),
  ];
}

const customerSchema = z.object({ phone: z.string().regex(/^\d{10,15}$/), name: z.string().trim().min(1) });

function addCustomer(gateway: Gateway, call: Call): Answer {
  const { phone, name } = parseBody(customerSchema, call.body);
  const known = gateway.customers.find(phone);
  const customer = gateway.customers.save(known ? { ...known, name } : newCustomer(phone, name));
  return json(customerView(customer), known ? 200 : 201);
}

/** Every customer with the last message of their conversation with this shop, for the list on the page. */
function conversations(gateway: Gateway, call: Call): Answer {
  const instance = instanceOf(gateway, call);
  const rows = gateway.customers.all().map((customer) => {
    const thread = gateway.threads.of(instance.name, customer.phone);
    const last = thread.at(-1);
    return {
      customer: customerView(customer),
      last: last ? messageView(last, thread) : null,
      unread: thread.filter((one) => one.author !== "customer" && one.status === "delivered").length,
    };
  });
  return json(rows);
}

function events(gateway: Gateway, call: Call): Answer {
  const instance = instanceOf(gateway, call).name;
  const phone = call.query.get("phone");
  const isScreen = call.query.get("screen") === "1";
  return eventStream((stream) =>
    gateway.live.listen({
      instance,
      isScreen,
      send: (event) => {
        if (phone === null || !("phone" in event) || event.phone === phone) stream.send(event);
      },
    }),
  );
}

function threadView(gateway: Gateway, call: Call) {
  const { instance, customer } = conversationOf(gateway, call);
  const thread = gateway.threads.of(instance.name, customer.phone);
  return thread.map((message) => messageView(message, thread));
}

async function write(gateway: Gateway, call: Call, as: "customer" | "owner" = "customer"): Promise<Answer> {
  const { instance, customer } = conversationOf(gateway, call);
  const composed = await compose(gateway, instance.name, parseBody(phoneMessageSchema, call.body));
  const say: typeof customerSays = as === "owner" ? ownerSays : customerSays;
  const message: Message = say(gateway, { instance, customer, ...composed });
  return json(messageView(message, gateway.threads.of(instance.name, customer.phone)), 201);
}

/** What the customer has got from the shop, equal messages counted together. */
function received(gateway: Gateway, call: Call): Answer {
  const { instance, customer } = conversationOf(gateway, call);
  const afterSequence = Number(call.query.get("after") ?? 0);
  if (!Number.isInteger(afterSequence)) return refuse(400, "after: expected the sequence of a message");
  const thread = gateway.threads.of(instance.name, customer.phone);
  return json(receivedSummary(thread.filter((one) => one.sequence > afterSequence)));
}

const presenceSchema = z.object({ presence: z.enum(["composing", "recording", "paused"]) });

function presence(gateway: Gateway, call: Call): Answer {
  const { instance, customer } = conversationOf(gateway, call);
  tellCustomerPresence(gateway, instance, customer, parseBody(presenceSchema, call.body).presence);
  return json({ ok: true });
}

function read(gateway: Gateway, call: Call): Answer {
  const { instance, customer } = conversationOf(gateway, call);
  readByCustomer(gateway, instance.name, customer.phone);
  return json({ ok: true });
}
