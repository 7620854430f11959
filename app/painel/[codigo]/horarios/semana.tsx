import type { HorariosPainel } from "@/lib/admin/horarios";
import { DiaRow } from "./dia-row";
import { DIAS } from "./turnos";

type SemanaProps = { readonly codigo: string; readonly semana: HorariosPainel["semana"] };

/** The hours of each weekday. */
export function Semana({ codigo, semana }: SemanaProps) {
  return (
    <section aria-labelledby="semana" className="flex flex-col gap-3">
      <h2 id="semana" className="text-xl font-bold tracking-tight">
        Toda semana
      </h2>
      <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
        {DIAS.map(({ dia, nome }) => (
          <DiaRow key={dia} codigo={codigo} dia={dia} nome={nome} turnos={semana[dia] ?? []} />
        ))}
      </ul>
    </section>
  );
}
