import { RequestError } from "@/local/http/request-error";
import { type Call, param } from "@/local/http/router";
import type { Gateway } from "@/local/whatsapp/gateway";
import { type Customer, newCustomer } from "@/local/whatsapp/model/customer";
import type { Instance } from "@/local/whatsapp/model/instance";

/** The shop and the customer an address names. A number nobody has used before becomes a customer. */
export function conversationOf(gateway: Gateway, call: Call): { instance: Instance; customer: Customer } {
  const phone = param(call, "phone");
  if (!/^\d{10,15}$/.test(phone)) throw new RequestError(400, `${phone} is not a phone number in digits.`);
  const instance = instanceOf(gateway, call);
  const customer = gateway.customers.find(phone) ?? gateway.customers.save(newCustomer(phone, `+${phone}`));
  return { instance, customer };
}

export function instanceOf(gateway: Gateway, call: Call): Instance {
  const name = param(call, "instance");
  const instance = gateway.instances.find(name);
  if (!instance) throw new RequestError(404, `There is no instance called ${name}.`);
  return instance;
}
