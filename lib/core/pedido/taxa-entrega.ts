import type { Bairro } from "@/lib/core/loja/bairro";
import type { Centavos } from "./centavos";

/** Why the delivery costs what it costs. `desconhecida` has no amount: an unknown fee is never R$ 0,00. */
export type TaxaEntrega =
  | { readonly tipo: "retirada"; readonly centavos: 0 }
  | { readonly tipo: "bairro"; readonly centavos: Centavos; readonly bairro: string }
  | {
      readonly tipo: "gratis_acima";
      readonly centavos: 0;
      readonly bairro: string;
      readonly acimaDe: Centavos;
    }
  /** By how far the customer's pin is from the shop. */
  | { readonly tipo: "distancia"; readonly centavos: Centavos; readonly metros: number }
  | { readonly tipo: "unica"; readonly centavos: Centavos }
  | { readonly tipo: "desconhecida"; readonly centavos: null };

/**
 * The restaurante's single fee when it has one; else that of the bairro that was named, which the owner set by name; else
 * that of the pin's band. A bairro without a fee has none.
 */
export function taxaEntrega(input: {
  tipoEntrega: "entrega" | "retirada" | null;
  bairro: Bairro | null;
  distancia: { readonly metros: number; readonly taxa: Centavos } | null;
  taxaUnica: Centavos | null;
  subtotal: Centavos;
}): TaxaEntrega {
  const { tipoEntrega, bairro, distancia, taxaUnica, subtotal } = input;
  if (tipoEntrega === "retirada") return { tipo: "retirada", centavos: 0 };
  if (tipoEntrega === "entrega" && taxaUnica !== null) return { tipo: "unica", centavos: taxaUnica };
  if (tipoEntrega === null) return { tipo: "desconhecida", centavos: null };
  if (bairro === null && distancia !== null) {
    return { tipo: "distancia", centavos: distancia.taxa, metros: distancia.metros };
  }
  if (bairro === null || bairro.taxa === null) return { tipo: "desconhecida", centavos: null };
  if (bairro.gratisAcima !== null && subtotal >= bairro.gratisAcima) {
    return { tipo: "gratis_acima", centavos: 0, bairro: bairro.nome, acimaDe: bairro.gratisAcima };
  }
  return { tipo: "bairro", centavos: bairro.taxa, bairro: bairro.nome };
}
