import { ChevronDown, TriangleAlert } from "lucide-react";
import type { Aviso } from "./lint-cardapio";

/** What to look at before a customer does. Nothing where nothing is wrong. */
export function LintCard({ avisos }: { readonly avisos: readonly Aviso[] }) {
  if (avisos.length === 0) return null;
  return (
    <details className="group rounded-xl bg-warning-soft text-warning-soft-foreground">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-xl px-4 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        <TriangleAlert aria-hidden="true" className="size-5 shrink-0" />
        <span className="min-w-0 flex-1">
          {avisos.length === 1 ? "1 coisa a conferir" : `${avisos.length} coisas a conferir`}
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 group-open:rotate-180" />
      </summary>
      <ul className="flex flex-col gap-2 px-4 pb-4">
        {avisos.map(({ onde, problema }) => (
          <li key={`${onde} ${problema}`}>
            <strong className="break-words">{onde}</strong>
            <span className="block text-sm">{problema}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
