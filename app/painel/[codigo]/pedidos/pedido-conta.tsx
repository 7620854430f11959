import { formatReais } from "@/lib/core/pedido/centavos";
import type { PedidoView } from "./pedido-view";

/** From the items to the total, every addend in sight. */
export function PedidoConta({ pedido }: { readonly pedido: PedidoView }) {
  const { subtotal, taxaEntrega, desconto, total, tipoEntrega } = pedido;
  return (
    <dl className="flex flex-col gap-0.5 border-t border-dashed border-border pt-3 tabular-nums">
      <Line rotulo="Itens" valor={formatReais(subtotal)} />
      {tipoEntrega === "entrega" && (
        <Line rotulo="Entrega" valor={taxaEntrega === 0 ? "grátis" : formatReais(taxaEntrega)} />
      )}
      {desconto > 0 && <Line rotulo="Desconto" valor={formatReais(-desconto)} />}
      <div className="mt-1 flex items-baseline justify-between gap-3 text-lg font-bold">
        <dt>Total</dt>
        <dd>{formatReais(total)}</dd>
      </div>
    </dl>
  );
}

function Line({ rotulo, valor }: { readonly rotulo: string; readonly valor: string }) {
  return (
    <div className="flex justify-between gap-3 text-muted">
      <dt>{rotulo}</dt>
      <dd>{valor}</dd>
    </div>
  );
}
