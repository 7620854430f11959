import type { Instante } from "@/lib/core/loja/abertura";
import { type Centavos, divideHalfUp } from "./centavos";

/** A discount the owner grants, with how often it has been used. */
export type Cupom = {
  readonly id: number;
  /** Upper case. */
  readonly codigo: string;
  readonly desconto:
    | { readonly tipo: "percentual"; readonly percentual: number }
    | { readonly tipo: "valor"; readonly centavos: Centavos };
  readonly pedidoMinimo: Centavos;
  readonly soPrimeiroPedido: boolean;
  readonly expiraEm: Instante | null;
  readonly usosMax: number | null;
  readonly usos: number;
  readonly usosPorCliente: number;
  readonly usosDoCliente: number;
};

/** Why a cupom cannot be used; `falta` is what the items lack to its minimum. */
export type RecusaCupom =
  | { readonly motivo: "desconhecido" | "vencido" | "so_primeiro_pedido" | "esgotado" | "ja_usado" }
  | { readonly motivo: "minimo"; readonly minimo: Centavos; readonly falta: Centavos };

export function findCupom(cupons: readonly Cupom[], codigo: string): Cupom | null {
  return cupons.find((cupom) => cupom.codigo === codigo.toUpperCase()) ?? null;
}

/** Null when it may be used for items of `subtotal`. */
export function recusaDoCupom(
  cupom: Cupom | null,
  { agora, jaPediu, subtotal }: { agora: Instante; jaPediu: boolean; subtotal: Centavos },
): RecusaCupom | null {
  if (cupom === null) return { motivo: "desconhecido" };
  if (cupom.expiraEm !== null && cupom.expiraEm <= agora) return { motivo: "vencido" };
  if (cupom.soPrimeiroPedido && jaPediu) return { motivo: "so_primeiro_pedido" };
  if (cupom.usosMax !== null && cupom.usos >= cupom.usosMax) return { motivo: "esgotado" };
  if (cupom.usosDoCliente >= cupom.usosPorCliente) return { motivo: "ja_usado" };
  const falta = cupom.pedidoMinimo - subtotal;
  return falta > 0 ? { motivo: "minimo", minimo: cupom.pedidoMinimo, falta } : null;
}

/** What it takes off the items, never more than they come to; the taxa is not touched. */
export function descontoDoCupom({ desconto }: Cupom, subtotal: Centavos): Centavos {
  const centavos =
    desconto.tipo === "valor" ? desconto.centavos : divideHalfUp(subtotal * desconto.percentual, 100);
  return Math.min(centavos, subtotal);
}
