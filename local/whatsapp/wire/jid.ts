import { createHash } from "node:crypto";
import type { Customer } from "@/local/whatsapp/model/customer";

/** The address WhatsApp has on record for a customer, which may lack the ninth digit. */
export function jidOf(customer: Customer): string {
  return phoneJid(customer.withoutNinthDigit ? dropNinthDigit(customer.phone) : customer.phone);
}

export function phoneJid(phone: string): string {
  return `${phone}@s.whatsapp.net`;
}

/** The anonymous address of a phone: always the same one, and no way back to the number. */
export function lidOf(phone: string): string {
  const hash = createHash("sha256").update(`lid of ${phone}`).digest().readBigUInt64BE();
  return `${100_000_000_000_000n + (hash % 900_000_000_000_000n)}@lid`;
}

/** The address a webhook names the conversation by. */
export function chatIdOf(customer: Customer): string {
  return customer.lidOnly ? lidOf(customer.phone) : jidOf(customer);
}

/** Equal for the two forms of one Brazilian number, with and without the ninth digit. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  const isBrazilianMobile = /^55\d{2}9?\d{8}$/.test(digits);
  return isBrazilianMobile ? `55${digits.slice(2, 4)}${digits.slice(-8)}` : digits;
}

/** `+55 11 99999-0001`, as the gateway shows a number. */
export function formatPhone(phone: string): string {
  const parts = /^55(\d{2})(\d{4,5})(\d{4})$/.exec(phone);
  return parts ? `+55 ${parts[1]} ${parts[2]}-${parts[3]}` : `+${phone}`;
}

function dropNinthDigit(phone: string): string {
  return phone.replace(/^(55\d{2})9(\d{8})$/, "$1$2");
}
