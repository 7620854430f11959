import { z } from "zod";
import { type Answer, json } from "@/local/http/answer";
import { parseBody } from "@/local/http/router";
import type { Gateway } from "@/local/whatsapp/gateway";
import { jidOf, lidOf } from "@/local/whatsapp/wire/jid";
import type { InstanceCall } from "./provider-routes";

const numbersSchema = z.object({ numbers: z.array(z.coerce.string()).min(1) });

/** Which address an account really has; every plausible number has one here. */
export function checkNumbers({ gateway, call }: InstanceCall): Answer {
  const { numbers } = parseBody(numbersSchema, call.body, "Missing numbers in payload");
  return json(numbers.map((query) => checked(gateway, query)));
}

const readSchema = z.object({ number: z.coerce.string(), read: z.boolean().default(true) });

export function readChat({ gateway, instance, call }: InstanceCall): Answer {
  const { number, read } = parseBody(readSchema, call.body, "missing number in payload");
  const customer = gateway.customers.reachedBy(number);
  if (read && customer) readConversation(gateway, instance.name, customer.phone);
  return json({ response: "Chat read status updated" });
}

/** The shop has read everything the customer wrote: their ticks change colour. */
export function readConversation(gateway: Gateway, instance: string, phone: string): void {
  for (const message of gateway.threads.of(instance, phone)) {
    if (message.author === "customer") gateway.threads.advance(message, "read");
  }
}

function checked(gateway: Gateway, query: string) {
  const customer = gateway.customers.reachedBy(query);
  const jid = customer ? jidOf(customer) : "";
  const lid = customer ? lidOf(customer.phone) : "";
  return { query, jid, lid, isInWhatsapp: customer !== null, verifiedName: "", error: "" };
}
