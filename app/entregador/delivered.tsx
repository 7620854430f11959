import { Money } from "@/components/ui/money";
import type { EntregaFeita } from "@/lib/admin/minhas-entregas";
import { formatHora } from "@/lib/core/loja/abertura";

/** What is done tonight, and the cash that goes back to the shop. */
export function Delivered({ feitas }: { readonly feitas: readonly EntregaFeita[] }) {
  if (feitas.length === 0) return null;
  const cash = feitas.reduce((sum, { emDinheiro, total }) => sum + (emDinheiro ? total : 0), 0);
  return (
    <details className="rounded-2xl border border-border bg-surface">
      <summary className="flex min-h-14 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-4 py-2">
        <span className="text-lg font-semibold">
          {feitas.length} {feitas.length === 1 ? "entregue" : "entregues"}
        </span>
        <span>
          Em dinheiro: <Money centavos={cash} />
        </span>
      </summary>
      <ul className="divide-y divide-separator px-4 pb-2">
        {feitas.map(({ id, numero, bairro, entregueEm, fuso, pagamento, total }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 py-2.5">
            <span className="min-w-0 break-words">
              <span className="font-mono font-bold">#{numero}</span>{" "}
              <span className="text-muted">
                {formatHora(fuso, Date.parse(entregueEm))}
                {bairro !== null && ` · ${bairro}`}
              </span>
            </span>
            <span className="shrink-0 text-right">
              <Money centavos={total} />
              <span className="block text-sm text-muted">{pagamento}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
