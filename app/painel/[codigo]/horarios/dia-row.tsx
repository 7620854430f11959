"use client";

import { Pencil } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { TurnoPainel } from "@/lib/admin/horarios";
import { DiaEditor } from "./dia-editor";
import { turnoTexto } from "./turnos";

type DiaRowProps = {
  readonly codigo: string;
  readonly dia: number;
  readonly nome: string;
  readonly turnos: readonly TurnoPainel[];
};

/** One weekday in a line, with its hours to change when it is opened. */
export function DiaRow({ codigo, dia, nome, turnos }: DiaRowProps) {
  const [aberto, setAberto] = useState(false);
  const editorId = useId();
  return (
    <li className="px-4 py-2">
      <div className="flex min-h-11 items-center gap-3">
        <p className="w-20 shrink-0 font-medium">{nome}</p>
        <p className="min-w-0 flex-1 tabular-nums">
          {turnos.length === 0 ? (
            <span className="text-muted">Fechado</span>
          ) : (
            turnos.map(turnoTexto).join(" e ")
          )}
        </p>
        <Button
          tom="discreto"
          soIcone
          aria-expanded={aberto}
          aria-controls={editorId}
          aria-label={`Mudar ${nome}`}
          onClick={() => setAberto(!aberto)}
        >
          <Pencil aria-hidden="true" />
        </Button>
      </div>
      <div id={editorId} hidden={!aberto}>
        {aberto && (
          <DiaEditor
            codigo={codigo}
            dia={dia}
            nome={nome}
            turnos={turnos}
            onFechar={() => setAberto(false)}
          />
        )}
      </div>
    </li>
  );
}
