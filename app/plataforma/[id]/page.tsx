import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditLines } from "@/app/painel/audit-lines";
import { formatUsd, sinaisDe } from "@/app/plataforma/uso-texto";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { diaEHora } from "@/components/ui/dia-e-hora";
import { PageHeader } from "@/components/ui/page-header";
import { DIAS_DE_USO, findInquilino, listRegistros, requirePlataforma } from "@/lib/admin/plataforma";
import { requestClock } from "@/lib/clock";
import { formatReais } from "@/lib/core/pedido/centavos";
import { Suspension } from "./suspension";

export const metadata: Metadata = { title: "Pizzaria" };

const LINES = 100;

export default async function InquilinoPage({ params }: { readonly params: Promise<{ id: string }> }) {
  await requirePlataforma();
  const id = Number((await params).id);
  const inquilino = Number.isSafeInteger(id) ? await findInquilino(id) : null;
  if (inquilino === null) notFound();
  const [registros, clock] = await Promise.all([listRegistros(id, LINES), requestClock()]);
  const { fuso } = inquilino;
  const em = (iso: string | null) => (iso === null ? "nada" : diaEHora(fuso, iso));
  return (
    <>
      <ButtonLink href="/plataforma" prefetch={false} tom="discreto" className="w-fit">
        <ArrowLeft aria-hidden="true" />
        Pizzarias
      </ButtonLink>
      <PageHeader
        titulo={inquilino.nome}
        descricao={`${inquilino.codigo} · desde ${em(inquilino.criadoEm)}`}
      />
      <div className="flex flex-wrap gap-1.5">
        {sinaisDe(inquilino, clock()).map(({ tom, texto }) => (
          <Badge key={texto} tom={tom}>
            {texto}
          </Badge>
        ))}
      </div>
      <div className="grid gap-5 md:grid-cols-2">
        <Card className="gap-3 p-5 md:p-6">
          <h2 className="text-xl font-bold tracking-tight">Últimos {DIAS_DE_USO} dias</h2>
          <DataList
            itens={[
              { rotulo: "Pedidos", valor: inquilino.pedidos.toLocaleString("pt-BR") },
              { rotulo: "Vendas", valor: formatReais(inquilino.receita) },
              { rotulo: "Último pedido", valor: em(inquilino.ultimoPedidoEm) },
              { rotulo: "Mensagens de clientes", valor: inquilino.mensagens.toLocaleString("pt-BR") },
              { rotulo: "Perguntas ao modelo", valor: inquilino.chamadas.toLocaleString("pt-BR") },
              { rotulo: "Tokens", valor: inquilino.tokens.toLocaleString("pt-BR") },
              { rotulo: "Áudio", valor: `${Math.ceil(inquilino.segundosAudio / 60)} min` },
              { rotulo: "Custo do modelo", valor: formatUsd(inquilino.custoUsd) },
            ]}
          />
        </Card>
        <Card className="gap-3 p-5 md:p-6">
          <h2 className="text-xl font-bold tracking-tight">Fila</h2>
          <DataList
            itens={[
              { rotulo: "Mais antiga sem ler", valor: em(inquilino.porLerDesde) },
              { rotulo: "Mais antiga sem enviar", valor: em(inquilino.porEnviarDesde) },
            ]}
          />
        </Card>
      </div>
      <Suspension restauranteId={id} motivo={inquilino.suspenso?.motivo ?? null} />
      <section aria-labelledby="mudancas" className="flex flex-col gap-3">
        <h2 id="mudancas" className="text-xl font-bold tracking-tight">
          O que mudou, e quem mudou
        </h2>
        {registros.length === 0 ? (
          <p className="text-muted">Nada ainda.</p>
        ) : (
          <AuditLines registros={registros} fuso={fuso} />
        )}
      </section>
    </>
  );
}
