import { Store } from "lucide-react";
import { AuditLines } from "@/app/painel/audit-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { DIAS_DE_USO, listInquilinos, listRegistros, requirePlataforma } from "@/lib/admin/plataforma";
import { requestClock } from "@/lib/clock";
import { InquilinoRow } from "./inquilino-row";
import { formatUsd } from "./uso-texto";

const LINES = 20;

/** Every tenant: who has trouble first. */
export default async function PlataformaPage() {
  await requirePlataforma();
  const agora = (await requestClock())();
  const [inquilinos, registros] = await Promise.all([listInquilinos(), listRegistros(null, LINES)]);
  const sum = (of: (each: (typeof inquilinos)[number]) => number) =>
    inquilinos.reduce((total, each) => total + of(each), 0);
  return (
    <>
      <PageHeader
        titulo={`${inquilinos.length} ${inquilinos.length === 1 ? "pizzaria" : "pizzarias"}`}
        descricao={`Conexão, fila, uso e custo do modelo nos últimos ${DIAS_DE_USO} dias.`}
      />
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <Figure rotulo="Pedidos" valor={sum(({ pedidos }) => pedidos).toLocaleString("pt-BR")} />
        <Figure rotulo="Vendas" valor={<Money centavos={sum(({ receita }) => receita)} />} />
        <Figure rotulo="Mensagens" valor={sum(({ mensagens }) => mensagens).toLocaleString("pt-BR")} />
        <Figure rotulo="Custo do modelo" valor={formatUsd(sum(({ custoUsd }) => custoUsd))} />
      </dl>
      {inquilinos.length === 0 ? (
        <EmptyState icone={<Store />} titulo="Nenhuma pizzaria ainda">
          A primeira aparece aqui assim que alguém criar a conta.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
          {inquilinos.map((inquilino) => (
            <InquilinoRow key={inquilino.id} inquilino={inquilino} agora={agora} />
          ))}
        </ul>
      )}
      {registros.length > 0 && (
        <section aria-labelledby="mudancas" className="flex flex-col gap-3">
          <h2 id="mudancas" className="text-xl font-bold tracking-tight">
            Últimas mudanças
          </h2>
          <AuditLines registros={registros} fuso="America/Sao_Paulo" />
        </section>
      )}
    </>
  );
}

function Figure({ rotulo, valor }: { readonly rotulo: string; readonly valor: React.ReactNode }) {
  return (
    <div className="rounded-xl border border-border bg-surface px-4 py-3">
      <dt className="text-sm text-muted">{rotulo}</dt>
      <dd className="text-xl font-bold tabular-nums">{valor}</dd>
    </div>
  );
}
