import type { Centavos } from "@/lib/core/pedido/centavos";

/**
 * What a person types as a price: "45", "45,9", "45.90", "R$ 1.234,50". Null for anything else, for a negative and for
 * more than two decimals, so that a slip is asked about and never rounded.
 */
export function parseReais(text: string): Centavos | null {
  const bare = text.replace(/R\$|\s/g, "");
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2}))?$/.exec(bare);
  if (match === null) return null;
  const [, whole = "", decimals = ""] = match;
  const centavos = Number(whole.replaceAll(".", "")) * 100 + Number(decimals.padEnd(2, "0"));
  return centavos <= MAX_CENTAVOS ? centavos : null;
}

/** numeric(10,2) of the database. */
const MAX_CENTAVOS = 99_999_999_99;
