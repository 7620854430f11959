import { History } from "lucide-react";
import type { Route } from "next";
import { AuditLines } from "@/app/painel/audit-lines";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Registro } from "@/lib/admin/auditoria";

type MudancasProps = {
  readonly codigo: string;
  readonly registros: readonly Registro[];
  readonly temMais: boolean;
  readonly fuso: string;
};

/** Who changed what, the newest first. */
export function Mudancas({ codigo, registros, temMais, fuso }: MudancasProps) {
  const last = registros.at(-1);
  return (
    <section aria-labelledby="mudancas" className="flex flex-col gap-3">
      <h2 id="mudancas" className="text-xl font-bold tracking-tight">
        O que mudou, e quem mudou
      </h2>
      {registros.length === 0 ? (
        <EmptyState icone={<History />} titulo="Nada mudou ainda">
          Cada mudança feita no painel aparece aqui, com o nome de quem fez.
        </EmptyState>
      ) : (
        <AuditLines registros={registros} fuso={fuso} />
      )}
      {temMais && last && (
        <ButtonLink
          href={`/painel/${codigo}/equipe?antes=${last.id}#mudancas` as Route}
          prefetch={false}
          tom="contorno"
          className="w-full sm:w-fit"
        >
          Ver mais antigas
        </ButtonLink>
      )}
    </section>
  );
}
