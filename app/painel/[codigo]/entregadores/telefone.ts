/** What was typed as digits with the country's own code; null is nothing typed. "(19) 99999-0000" is a number of Brazil. */
export function digitsOfTelefone(texto: string): string | null {
  const digits = texto.replace(/\D/g, "");
  if (digits === "") return null;
  return digits.length <= 11 ? `55${digits}` : digits;
}
