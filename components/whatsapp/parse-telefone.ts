/** What a person types as a number, as digits with country code: "(19) 98765-4321" is Brazil's. Null for what is none. */
export function parseTelefone(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  if (/^[1-9]\d{9,10}$/.test(digits)) return `55${digits}`;
  return /^\d{12,15}$/.test(digits) ? digits : null;
}
