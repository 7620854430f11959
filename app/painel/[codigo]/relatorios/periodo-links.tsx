import Link from "next/link";
import { PERIODOS, type PeriodoId } from "./periodos";

type PeriodoLinksProps = { readonly codigo: string; readonly escolhido: PeriodoId };

/** Which days the figures are of; each has an address of its own. */
export function PeriodoLinks({ codigo, escolhido }: PeriodoLinksProps) {
  return (
    <nav aria-label="Período" className="flex gap-1 rounded-xl bg-default p-1 sm:w-fit">
      {PERIODOS.map(({ id, rotulo }) => (
        <Link
          key={id}
          href={`/painel/${codigo}/relatorios?periodo=${id}`}
          prefetch={false}
          aria-current={id === escolhido ? "true" : undefined}
          className="flex min-h-11 flex-1 items-center justify-center rounded-lg px-4 text-sm font-medium whitespace-nowrap text-muted aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-foreground aria-[current]:shadow-surface"
        >
          {rotulo}
        </Link>
      ))}
    </nav>
  );
}
