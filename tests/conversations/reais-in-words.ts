/** "1.234,50" to centavos. */
export function centavosOf(reais: string): number {
  const digits = reais.replace(/\./g, "").replace(",", "");
  if (!/^\d+$/.test(digits) || !/,\d\d$/.test(reais)) throw new Error(`"${reais}" is no amount`);
  return Number(digits);
}
