import type { Centavos } from "@/lib/core/pedido/centavos";

/** A bairro the restaurante knows: served with a taxa, or named so that it can say no at once. */
export type Bairro = {
  readonly id: number;
  readonly codigo: string;
  readonly nome: string;
  readonly apelidos: readonly string[];
  readonly atende: boolean;
  readonly taxa: Centavos;
  /** Replaces the restaurante's minimum when set. */
  readonly pedidoMinimo: Centavos | null;
  /** The taxa is 0 when the items reach this; null is never. */
  readonly gratisAcima: Centavos | null;
};
