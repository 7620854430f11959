import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadRelatorio } from "@/lib/admin/relatorio";
import { loadAtendimento } from "@/lib/admin/relatorio-atendimento";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { relogioLocal } from "@/lib/core/loja/abertura";
import { DownloadCsv } from "./download-csv";
import { Figures } from "./figures";
import { PeriodoLinks } from "./periodo-links";
import { periodoId, periodos } from "./periodos";
import { Rankings } from "./rankings";
import { Rhythm } from "./rhythm";
import { Service } from "./service";

export const metadata: Metadata = { title: "Relatórios" };

type RelatoriosPageProps = {
  readonly params: Promise<{ codigo: string }>;
  readonly searchParams: Promise<{ periodo?: string }>;
};

export default async function RelatoriosPage({ params, searchParams }: RelatoriosPageProps) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, PAPEIS_DA_PAGINA.relatorios);
  const id = periodoId((await searchParams).periodo);
  const { data: hoje } = relogioLocal(restaurante.fuso, (await requestClock())());
  const { atual, anterior } = periodos(id, hoje);
  const [agora, antes, atendimento, atendimentoAntes] = await Promise.all([
    loadRelatorio(restaurante.id, atual),
    loadRelatorio(restaurante.id, anterior),
    loadAtendimento(restaurante.id, atual),
    loadAtendimento(restaurante.id, anterior),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Relatórios"
        descricao="Conta o que foi combinado e não cancelado, pelo dia da loja."
        acoes={<DownloadCsv codigo={codigo} periodo={atual} />}
      />
      <PeriodoLinks codigo={codigo} escolhido={id} />
      <Figures agora={agora} antes={antes} />
      {agora.pedidos === 0 ? (
        <EmptyState icone={<ChartColumn />} titulo="Nenhuma venda nesse período">
          Escolha um período maior, ou volte quando os primeiros pedidos chegarem.
        </EmptyState>
      ) : (
        <>
          <Rhythm relatorio={agora} periodo={atual} />
          <Rankings relatorio={agora} />
        </>
      )}
      <Service agora={atendimento} antes={atendimentoAntes} />
    </div>
  );
}
