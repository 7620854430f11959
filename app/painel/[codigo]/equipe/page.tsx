import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { listAuditoria } from "@/lib/admin/auditoria";
import { listConvites } from "@/lib/admin/convites";
import { listEquipe } from "@/lib/admin/equipe";
import { requireMember } from "@/lib/admin/require-member";
import { ColegaRow } from "./colega-row";
import { Convidar } from "./convidar";
import { ConviteRow } from "./convite-row";
import { Mudancas } from "./mudancas";

export const metadata: Metadata = { title: "Equipe" };

type EquipePageProps = {
  readonly params: Promise<{ codigo: string }>;
  readonly searchParams: Promise<{ antes?: string }>;
};

const LINES = 30;

export default async function EquipePage({ params, searchParams }: EquipePageProps) {
  const { codigo } = await params;
  const { restaurante, account } = await requireMember(codigo, PAPEIS_DA_PAGINA.equipe);
  const antes = Number((await searchParams).antes);
  const antesDe = Number.isSafeInteger(antes) && antes > 0 ? antes : null;
  const [equipe, convites, registros] = await Promise.all([
    listEquipe(restaurante.id),
    listConvites(restaurante.id),
    listAuditoria(restaurante.id, { limite: LINES + 1, antesDe }),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader titulo="Equipe" descricao="Quem entra no painel, e o que cada um pode fazer." />
      <section aria-labelledby="equipe" className="flex flex-col gap-3">
        <h2 id="equipe" className="text-xl font-bold tracking-tight">
          Quem trabalha aqui <span className="font-normal text-muted">{equipe.length}</span>
        </h2>
        <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
          {equipe.map((colega) => (
            <ColegaRow
              key={colega.userId}
              codigo={codigo}
              colega={colega}
              souEu={colega.userId === account.userId}
            />
          ))}
        </ul>
      </section>
      <Convidar codigo={codigo} restaurante={restaurante.nome} />
      {convites.length > 0 && (
        <section aria-labelledby="convites" className="flex flex-col gap-3">
          <h2 id="convites" className="text-xl font-bold tracking-tight">
            Convites esperando
          </h2>
          <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
            {convites.map((convite) => (
              <ConviteRow key={convite.id} codigo={codigo} convite={convite} fuso={restaurante.fuso} />
            ))}
          </ul>
        </section>
      )}
      <Mudancas
        codigo={codigo}
        registros={registros.slice(0, LINES)}
        temMais={registros.length > LINES}
        fuso={restaurante.fuso}
      />
    </div>
  );
}
