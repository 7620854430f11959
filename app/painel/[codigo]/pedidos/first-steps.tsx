import { Rocket } from "lucide-react";
import type { Route } from "next";
import { progress } from "@/app/painel/[codigo]/comecar/passos";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { ComecarPainel } from "@/lib/admin/comecar";

type FirstStepsProps = { readonly codigo: string; readonly shop: ComecarPainel };

/** On an empty board, the way to the first order; nothing once the shop is ready. */
export function FirstSteps({ codigo, shop }: FirstStepsProps) {
  const { feitos, total } = progress(shop);
  if (feitos === total) return null;
  return (
    <Card className="flex-row flex-wrap items-center gap-4 p-4">
      <span
        aria-hidden="true"
        className="grid size-12 shrink-0 place-items-center rounded-2xl bg-accent-soft text-accent-soft-foreground"
      >
        <Rocket className="size-6" />
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="font-bold">Falta pouco para vender pelo WhatsApp</h2>
        <p className="text-muted">
          {feitos} de {total} passos prontos. Leva uns cinco minutos.
        </p>
      </div>
      <ButtonLink href={`/painel/${codigo}/comecar` as Route} className="w-full sm:w-fit">
        Continuar
      </ButtonLink>
    </Card>
  );
}
