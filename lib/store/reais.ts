import { z } from "zod";
import type { Centavos } from "@/lib/core/pedido/centavos";

/** numeric(10,2) of the database, as JSON carries it (22.5), to integer centavos. The one place of this conversion. */
export const reais = z.number().transform(centavosFromReais);

/** Reais of a JSON number to integer centavos. */
export function centavosFromReais(value: number): Centavos {
  return Math.round(value * 100);
}

/** Integer centavos to numeric(10,2): a string, so that no float stands in between. */
export function reaisFromCentavos(centavos: Centavos): string {
  const sign = centavos < 0 ? "-" : "";
  const digits = Math.abs(centavos).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
