import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import type { TotaisDaNoite } from "@/lib/admin/noite";

/** What the night has come to, in a line; by payment for who closes the till. */
export function NightTotals({ totais }: { readonly totais: TotaisDaNoite }) {
  const { pedidos, receita, entregas, retiradas, cancelados, pagamentos } = totais;
  const facts = [
    `${entregas} ${entregas === 1 ? "entrega" : "entregas"}`,
    `${retiradas} ${retiradas === 1 ? "retirada" : "retiradas"}`,
    ...(cancelados > 0 ? [`${cancelados} ${cancelados === 1 ? "cancelado" : "cancelados"}`] : []),
  ];
  return (
    <details className="group rounded-xl border border-border bg-surface">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-xl px-3.5 py-2 [&::-webkit-details-marker]:hidden">
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4">
          <span className="font-semibold">
            Hoje: {pedidos} {pedidos === 1 ? "pedido" : "pedidos"} · <Money centavos={receita} />
          </span>
          <span className="text-sm text-muted">{facts.join(" · ")}</span>
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted group-open:rotate-180" />
      </summary>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 px-3.5 pb-3 tabular-nums">
        <Figure rotulo="Ticket médio">
          {pedidos === 0 ? "–" : <Money centavos={Math.round(receita / pedidos)} />}
        </Figure>
        {pagamentos.map((pagamento) => (
          <Figure key={pagamento.nome} rotulo={`${pagamento.nome} (${pagamento.pedidos})`}>
            <Money centavos={pagamento.receita} />
          </Figure>
        ))}
      </dl>
    </details>
  );
}

function Figure({ rotulo, children }: { readonly rotulo: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{rotulo}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
