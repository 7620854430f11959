import { phoneIdentity, phoneOfJid } from "@/lib/channels/identity";

/** A customer's telephone as WhatsApp has it today, and the name it goes by (lib/channels/identity.ts). */
export type Telefone = { readonly telefone: string; readonly identidade: string };

/**
 * `cliente_zap` of the original: digits with or without 55, with or without the ninth digit, sometimes a whole JID. Null for
 * groups, LIDs and what is no number.
 */
export function toTelefone(zap: string | null): Telefone | null {
  const digits = zap?.includes("@") ? phoneOfJid(zap) : (zap ?? "").replace(/\D/g, "");
  const telefone = digits === null ? null : withNinthDigit(withCountry(digits));
  const identidade = telefone === null ? null : phoneIdentity(telefone);
  return telefone === null || identidade === null ? null : { telefone, identidade };
}

function withCountry(digits: string): string | null {
  if (/^[1-9]\d{9,10}$/.test(digits)) return `55${digits}`;
  return /^[1-9]\d{11,12}$/.test(digits) ? digits : null;
}

/** A mobile of before 2016 lacks it; a landline, which begins with 2 to 5, has none. */
function withNinthDigit(digits: string | null): string | null {
  const [, ddd, number] = /^55(\d{2})([6-9]\d{7})$/.exec(digits ?? "") ?? [];
  return ddd === undefined || number === undefined ? digits : `55${ddd}9${number}`;
}
