import { Money } from "@/components/ui/money";
import type { Previa } from "@/lib/admin/edit-pedido";

type PreviaContaProps = {
  readonly previa: Previa | null;
  readonly recusa: string | null;
  readonly isPending: boolean;
  readonly totalAntes: number;
};

/** What the pedido would come to, beside what it comes to now; or why it cannot be. */
export function PreviaConta({ previa, recusa, isPending, totalAntes }: PreviaContaProps) {
  return (
    <div aria-live="polite" aria-busy={isPending} className="flex flex-col gap-2">
      {recusa !== null && (
        <p role="alert" className="rounded-xl bg-danger-soft px-3.5 py-3 text-danger-soft-foreground">
          {recusa}
        </p>
      )}
      <dl className={isPending ? "opacity-60" : undefined}>
        {previa !== null && (
          <>
            <Line rotulo="Itens" centavos={previa.subtotal} />
            {previa.taxa > 0 && <Line rotulo="Entrega" centavos={previa.taxa} />}
            {previa.desconto > 0 && <Line rotulo="Desconto" centavos={-previa.desconto} />}
          </>
        )}
        <div className="flex items-baseline justify-between gap-3 text-lg font-bold">
          <dt>Total</dt>
          <dd>
            {previa !== null && previa.total !== totalAntes && (
              <del className="mr-2 text-base font-normal text-muted">
                <Money centavos={totalAntes} />
              </del>
            )}
            <Money centavos={previa?.total ?? totalAntes} />
          </dd>
        </div>
      </dl>
      {previa?.comoNovo && (
        <p className="rounded-xl bg-warning-soft px-3.5 py-3 text-warning-soft-foreground">
          O Pix deste pedido ainda não foi pago e vale para outro total. Ao salvar, ele é cancelado e o
          cliente recebe um pedido novo com outro Pix.
        </p>
      )}
    </div>
  );
}

function Line({ rotulo, centavos }: { readonly rotulo: string; readonly centavos: number }) {
  return (
    <div className="flex justify-between gap-3 text-muted">
      <dt>{rotulo}</dt>
      <dd>
        <Money centavos={centavos} />
      </dd>
    </div>
  );
}
