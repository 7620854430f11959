import { type Centavos, formatReais } from "@/lib/core/pedido/centavos";

/** An amount that never breaks over two lines. */
export function Money({ centavos }: { readonly centavos: Centavos }) {
  return <span className="whitespace-nowrap tabular-nums">{formatReais(centavos)}</span>;
}
