import type { Centavos } from "@/lib/core/pedido/centavos";

/** How far a float may lie from a whole centavo and still be the noise of floats: 39.899999999999999 is R$ 39,90. */
const NOISE = 1e-4;

/**
 * Money as the original kept it, floats and typed texts included ("39,90", "R$ 1.234,50", 39.9), to centavos exactly;
 * null for what is no amount, is negative, or has fractions of a centavo.
 */
export function toCentavos(value: unknown): Centavos | null {
  const reais = typeof value === "string" ? parseReais(value) : value;
  if (typeof reais !== "number" || !Number.isFinite(reais) || reais < 0) return null;
  const centavos = Math.round(reais * 100);
  return Math.abs(reais * 100 - centavos) < NOISE ? centavos : null;
}

function parseReais(text: string): number | null {
  const digits = text.replace(/R\$|\s/g, "");
  if (/^\d{1,3}(\.\d{3})*,\d{1,2}$/.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  return /^\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : null;
}
