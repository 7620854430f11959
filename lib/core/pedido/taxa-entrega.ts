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
  | { readonly tipo: "unica"; readonly centavos: Centavos }
  | { readonly tipo: "desconhecida"; readonly centavos: null };

/** The fee for delivering to `bairro`, or the restaurante's single fee when it has one. */
export function taxaEntrega(input: {
  tipoEntrega: "entrega" | "retirada" | null;
  bairro: Bairro | null;
  taxaUnica: Centavos | null;
  subtotal: Centavos;
}): TaxaEntrega {
  const { tipoEntrega, bairro, taxaUnica, subtotal } = input;
  if (tipoEntrega === "retirada") return { tipo: "retirada", centavos: 0 };
  if (tipoEntrega === "entrega" && taxaUnica !== null) return { tipo: "unica", centavos: taxaUnica };
  if (tipoEntrega === null || bairro === null) return { tipo: "desconhecida", centavos: null };
  if (bairro.gratisAcima !== null && subtotal >= bairro.gratisAcima) {
    return { tipo: "gratis_acima", centavos: 0, bairro: bairro.nome, acimaDe: bairro.gratisAcima };
  }
  return { tipo: "bairro", centavos: bairro.taxa, bairro: bairro.nome };
}
