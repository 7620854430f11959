import { formatUsd } from "@/app/plataforma/uso-texto";
import { BarList } from "@/components/charts/bar-list";
import { Card } from "@/components/ui/card";
import type { RelatorioAtendimento } from "@/lib/admin/relatorio-atendimento";
import { formatReais } from "@/lib/core/pedido/centavos";
import { Figure } from "./figures";
import { variacao } from "./periodos";

type ServiceProps = { readonly agora: RelatorioAtendimento; readonly antes: RelatorioAtendimento };

/** What the bot did alone, what it called people for, what the model cost, and who delivered. */
export function Service({ agora, antes }: ServiceProps) {
  return (
    <section aria-labelledby="atendimento" className="flex flex-col gap-4">
      <h2 id="atendimento" className="text-xl font-bold tracking-tight">
        Atendimento
      </h2>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Figure rotulo="Conversas" variacao={variacao(agora.conversas, antes.conversas)}>
          {agora.conversas}
        </Figure>
        <Figure
          rotulo="Pedidos fechados só pelo bot"
          variacao={variacao(agora.pedidosDoBot, antes.pedidosDoBot)}
        >
          {agora.pedidosDoBot}
          {agora.pedidos > 0 && (
            <span className="text-base font-normal text-muted">
              {" "}
              de {agora.pedidos} ({Math.round((100 * agora.pedidosDoBot) / agora.pedidos)}%)
            </span>
          )}
        </Figure>
        <Figure rotulo="Vezes que chamou você" variacao={variacao(agora.chamados, antes.chamados)}>
          {agora.chamados}
        </Figure>
        <Figure rotulo="Custo do modelo" variacao={variacao(agora.modelo.custoUsd, antes.modelo.custoUsd)}>
          {formatUsd(agora.modelo.custoUsd)}
        </Figure>
      </dl>
      <Card className="p-4">
        <BarList
          titulo="Entregadores"
          vazio="Nenhuma entrega com entregador nesse período."
          linhas={agora.entregadores.map(({ nome, pedidos, receita, minutos }) => ({
            nome,
            valor: pedidos,
            texto: [`${pedidos}`, formatReais(receita), minutos === null ? "" : `${minutos} min`]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      </Card>
    </section>
  );
}
