import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import type { Relatorio } from "@/lib/admin/relatorio";
import { divideHalfUp } from "@/lib/core/pedido/centavos";
import { variacao } from "./periodos";

type FiguresProps = { readonly agora: Relatorio; readonly antes: Relatorio };

/** The period at a glance, and against the one before it. */
export function Figures({ agora, antes }: FiguresProps) {
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure rotulo="Faturamento" variacao={variacao(agora.receita, antes.receita)}>
        <Money centavos={agora.receita} />
      </Figure>
      <Figure rotulo="Pedidos" variacao={variacao(agora.pedidos, antes.pedidos)}>
        {agora.pedidos}
      </Figure>
      <Figure rotulo="Ticket médio" variacao={variacao(ticket(agora), ticket(antes))}>
        <Money centavos={ticket(agora)} />
      </Figure>
      <Figure rotulo="Cancelados" variacao={variacao(agora.cancelados, antes.cancelados)}>
        {agora.cancelados}
      </Figure>
    </dl>
  );
}

function ticket({ receita, pedidos }: Relatorio): number {
  return pedidos === 0 ? 0 : divideHalfUp(receita, pedidos);
}

type FigureProps = {
  readonly rotulo: string;
  readonly variacao: string | null;
  readonly children: ReactNode;
};

/** One number of the period, and how it moved. */
export function Figure({ rotulo, variacao: mudou, children }: FigureProps) {
  return (
    <Card className="gap-1 p-4">
      <dt className="text-sm text-muted">{rotulo}</dt>
      <dd className="text-2xl font-bold tracking-tight tabular-nums">{children}</dd>
      <dd className="text-sm text-muted">
        {mudou === null
          ? "sem período anterior"
          : mudou === "igual"
            ? "igual ao período anterior"
            : `${mudou} sobre o período anterior`}
      </dd>
    </Card>
  );
}
