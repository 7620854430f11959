import { Check } from "lucide-react";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import type { Passo } from "./passos";

type PassosNavProps = {
  readonly codigo: string;
  readonly atual: Passo;
  readonly progresso: { readonly feitos: number; readonly total: number };
  readonly passos: readonly { readonly passo: Passo; readonly rotulo: string; readonly feito: boolean }[];
};

/** How far the shop is, and the way to each step. */
export function PassosNav({ codigo, atual, progresso, passos }: PassosNavProps) {
  const { feitos, total } = progresso;
  return (
    <nav aria-label="Passos" className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-20">
      <div className="flex flex-col gap-1.5">
        <p className="text-sm text-muted">
          {feitos} de {total} prontos
        </p>
        <div
          role="progressbar"
          aria-label="Passos prontos"
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={feitos}
          className="h-2 overflow-clip rounded-full bg-default"
        >
          <div className="h-full rounded-full bg-success" style={{ width: `${(feitos / total) * 100}%` }} />
        </div>
      </div>
      <ol className="flex gap-1.5 overflow-x-auto pb-1 lg:flex-col lg:overflow-visible">
        {passos.map(({ passo, rotulo, feito }, index) => (
          <li key={passo} className="shrink-0">
            <Link
              href={{ pathname: `/painel/${codigo}/comecar`, query: { passo } }}
              prefetch={false}
              aria-current={passo === atual ? "step" : undefined}
              className={classNames(
                "flex min-h-11 items-center gap-2.5 rounded-xl px-3 py-1.5 font-medium",
                passo === atual ? "bg-surface font-semibold shadow-surface" : "text-muted hover:bg-default",
              )}
            >
              <span
                aria-hidden="true"
                className={classNames(
                  "grid size-6 shrink-0 place-items-center rounded-full text-xs font-bold",
                  feito ? "bg-success text-success-foreground" : "bg-default text-default-foreground",
                )}
              >
                {feito ? <Check className="size-4" /> : index + 1}
              </span>
              {rotulo}
              {feito && <span className="sr-only">(pronto)</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
