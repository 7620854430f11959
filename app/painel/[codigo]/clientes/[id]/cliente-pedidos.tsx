import { ChevronDown } from "lucide-react";
import { dayLabel } from "@/app/painel/[codigo]/conversas/day-label";
import { PedidoConta } from "@/app/painel/[codigo]/pedidos/pedido-conta";
import { PedidoDestino } from "@/app/painel/[codigo]/pedidos/pedido-destino";
import { PedidoItens } from "@/app/painel/[codigo]/pedidos/pedido-itens";
import { toPedidoView } from "@/app/painel/[codigo]/pedidos/pedido-view";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import type { PedidoCard } from "@/lib/admin/pedidos";
import type { Instante } from "@/lib/core/loja/abertura";

type ClientePedidosProps = {
  readonly pedidos: readonly PedidoCard[];
  readonly fuso: string;
  readonly agora: Instante;
};

/** What a customer ordered, the last first; each opens to the whole slip. */
export function ClientePedidos({ pedidos, fuso, agora }: ClientePedidosProps) {
  return (
    <section aria-labelledby="pedidos-do-cliente" className="flex flex-col gap-3">
      <h2 id="pedidos-do-cliente" className="text-xl font-bold tracking-tight">
        Pedidos
      </h2>
      {pedidos.length === 0 && <p className="text-muted">Ainda não pediu nada.</p>}
      {pedidos.map((pedido) => {
        const view = toPedidoView(pedido, fuso, agora);
        return (
          <details key={pedido.id} className="group rounded-xl border border-border bg-surface">
            <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 px-4 py-2.5 [&::-webkit-details-marker]:hidden">
              <span className="min-w-0 flex-1">
                <span className="font-mono font-bold">#{pedido.numero}</span>{" "}
                <span className="text-sm text-muted">
                  {dayLabel(fuso, Date.parse(pedido.criadoEm), agora)} às {view.hora}
                </span>
                <span className="block truncate text-sm">
                  {pedido.itens.map(({ nome }) => nome).join(", ")}
                </span>
              </span>
              {pedido.status === "cancelado" && <Badge tom="perigo">Cancelado</Badge>}
              <span className="font-semibold">
                <Money centavos={pedido.total} />
              </span>
              <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted group-open:rotate-180" />
            </summary>
            <div className="flex flex-col gap-3 px-4 pb-4">
              <PedidoItens itens={pedido.itens} />
              <PedidoConta pedido={view} />
              <PedidoDestino pedido={view} />
            </div>
          </details>
        );
      })}
    </section>
  );
}
