/** Pure: what a Brazilian types for a number, as digits with the country code. */
export function phoneDigits(typed: string): string {
  const digits = typed.replace(/\D/g, "");
  const hasCountryCode = typed.trim().startsWith("+") || digits.length > 11;
  return hasCountryCode ? digits : `55${digits}`;
}
