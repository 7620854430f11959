"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastErro, toastNovo } from "@/components/ui/toast";
import type { FeriadoPainel } from "@/lib/admin/horarios";
import { removerFeriado, salvarFeriado } from "./actions";
import { AddFeriado } from "./add-feriado";
import { turnoTexto } from "./turnos";

type FeriadosProps = {
  readonly codigo: string;
  readonly feriados: readonly FeriadoPainel[];
  /** "YYYY-MM-DD" by the shop's clock. */
  readonly hoje: string;
};

/** The dates to come on which the week's hours do not hold. */
export function Feriados({ codigo, feriados, hoje }: FeriadosProps) {
  const [isAdding, setAdding] = useState(false);
  const [isPending, startTransition] = useTransition();

  function remove({ id, ...feriado }: FeriadoPainel): void {
    startTransition(async () => {
      const resultado = await settle(() => removerFeriado(codigo, { feriadoId: id }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      await toastNovo(`${feriado.nome} foi removido.`, {
        rotulo: "Desfazer",
        onPress: () => void settle(() => salvarFeriado(codigo, feriado)),
      });
    });
  }

  return (
    <section aria-labelledby="feriados" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="feriados" className="text-xl font-bold tracking-tight">
          Feriados e exceções
        </h2>
        <Button tom="secundario" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <Plus aria-hidden="true" />
          Adicionar data
        </Button>
      </div>
      {isAdding && <AddFeriado codigo={codigo} hoje={hoje} onFechar={() => setAdding(false)} />}
      {feriados.length === 0 ? (
        <p className="text-muted">Nenhuma data marcada: vale sempre o horário da semana.</p>
      ) : (
        <ul
          aria-busy={isPending}
          className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface"
        >
          {feriados.map((feriado) => (
            <li key={feriado.id} className="flex min-h-14 items-center gap-3 px-4 py-2">
              <div className="min-w-0 flex-1">
                <p className="font-medium break-words">{feriado.nome}</p>
                <p className="text-sm text-muted tabular-nums">
                  {dataTexto(feriado.data)} · {feriado.turno === null ? "fechado" : turnoTexto(feriado.turno)}
                </p>
              </div>
              <Button
                tom="discreto"
                soIcone
                aria-label={`Remover ${feriado.nome}`}
                onClick={() => remove(feriado)}
              >
                <Trash2 aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function dataTexto(data: string): string {
  return new Intl.DateTimeFormat("pt-BR", {
    weekday: "short",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.parse(`${data}T00:00:00Z`));
}
