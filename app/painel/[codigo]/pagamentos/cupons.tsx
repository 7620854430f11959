"use client";

import { Plus, TicketPercent } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CupomPainel } from "@/lib/admin/cupons";
import { AddCupom } from "./add-cupom";
import { CupomRow } from "./cupom-row";

type CuponsProps = {
  readonly codigo: string;
  readonly cupons: readonly CupomPainel[];
  readonly fuso: string;
  readonly agora: number;
  /** "YYYY-MM-DD" by the shop's clock. */
  readonly hoje: string;
};

/** The discounts the shop grants, the newest first. */
export function Cupons({ codigo, cupons, fuso, agora, hoje }: CuponsProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby="cupons" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="cupons" className="text-xl font-bold tracking-tight">
          Cupons
        </h2>
        <Button tom="secundario" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <Plus aria-hidden="true" />
          Criar cupom
        </Button>
      </div>
      {isAdding && <AddCupom codigo={codigo} hoje={hoje} onFechar={() => setAdding(false)} />}
      {cupons.length === 0 && !isAdding && (
        <EmptyState icone={<TicketPercent />} titulo="Nenhum cupom">
          Um código como BEMVINDO10 dá desconto a quem o escreve na conversa.
        </EmptyState>
      )}
      {cupons.length > 0 && (
        <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
          {cupons.map((cupom) => (
            <CupomRow key={cupom.id} codigo={codigo} cupom={cupom} fuso={fuso} agora={agora} />
          ))}
        </ul>
      )}
    </section>
  );
}
