/** "5519987654321" as a Brazilian reads it: "(19) 98765-4321". Numbers of elsewhere keep their digits, with a plus. */
export function formatTelefone(digits: string): string {
  const match = /^55(\d{2})(\d{4,5})(\d{4})$/.exec(digits);
  return match === null ? `+${digits}` : `(${match[1]}) ${match[2]}-${match[3]}`;
}
