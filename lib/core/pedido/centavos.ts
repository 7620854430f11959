/** Money in integer centavos. The only unit inside the code; the database holds numeric(10,2). */
export type Centavos = number;

/** "R$ 1.234,50" with an ordinary space, so that a customer can search and a test can compare it. */
export function formatReais(centavos: Centavos): string {
  const sign = centavos < 0 ? "-" : "";
  const absolute = Math.abs(centavos);
  const reais = Math.floor(absolute / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ".");
  return `${sign}R$ ${reais},${(absolute % 100).toString().padStart(2, "0")}`;
}

/** Integer division with half a centavo rounded up; both arguments are non-negative. */
export function divideHalfUp(dividend: number, divisor: number): Centavos {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
