"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormaPainel } from "@/lib/admin/formas-pagamento";
import { AddForma } from "./add-forma";
import { FormaRow } from "./forma-row";

type FormasProps = { readonly codigo: string; readonly formas: readonly FormaPainel[] };

/** What is accepted; nothing else is. */
export function Formas({ codigo, formas }: FormasProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-labelledby="formas" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="formas" className="text-xl font-bold tracking-tight">
          Formas de pagamento
        </h2>
        <Button tom="secundario" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <Plus aria-hidden="true" />
          Adicionar forma
        </Button>
      </div>
      {isAdding && <AddForma codigo={codigo} onFechar={() => setAdding(false)} />}
      <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
        {formas.map((forma) => (
          <FormaRow key={forma.id} codigo={codigo} forma={forma} />
        ))}
      </ul>
    </section>
  );
}
