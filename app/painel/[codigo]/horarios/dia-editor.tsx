"use client";

import { CopyCheck, Plus, Trash2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastFeito } from "@/components/ui/toast";
import type { TurnoPainel } from "@/lib/admin/horarios";
import { mudarHorarios } from "./actions";
import { TimeRange } from "./time-range";
import { DIAS } from "./turnos";

type DiaEditorProps = {
  readonly codigo: string;
  readonly dia: number;
  readonly nome: string;
  readonly turnos: readonly TurnoPainel[];
  readonly onFechar: () => void;
};
type Written = TurnoPainel & { readonly key: number };

/** The periods of one weekday, saved for it or for the whole week. What was typed stays when it could not be saved. */
export function DiaEditor({ codigo, dia, nome, turnos, onFechar }: DiaEditorProps) {
  const [written, setWritten] = useState<readonly Written[]>(() =>
    (turnos.length === 0 ? [USUAL] : turnos).map((turno, key) => ({ ...turno, key })),
  );
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function change(key: number, novo: Partial<TurnoPainel>): void {
    setWritten(written.map((turno) => (turno.key === key ? { ...turno, ...novo } : turno)));
  }

  function save(dias: readonly number[], feito: string): void {
    startTransition(async () => {
      const values = written.map(({ abre, fecha }) => ({ abre, fecha }));
      const resultado = await settle(() => mudarHorarios(codigo, { dias: [...dias], turnos: values }));
      if (!resultado.ok) return setErro(resultado.mensagem);
      onFechar();
      await toastFeito(feito);
    });
  }

  const last = written.at(-1);
  return (
    <div className="flex flex-col gap-3 pt-1 pb-3">
      {written.length === 0 && <p className="text-muted">Sem períodos: {nome.toLowerCase()} fica fechado.</p>}
      {written.map((turno, index) => (
        <div key={turno.key} className="flex items-end gap-2">
          <TimeRange
            rotulo={written.length === 1 ? nome : `${nome}, período ${index + 1}`}
            turno={turno}
            onMudar={(novo) => change(turno.key, novo)}
          />
          <Button
            tom="discreto"
            soIcone
            aria-label={`Tirar período ${index + 1} de ${nome}`}
            onClick={() => setWritten(written.filter(({ key }) => key !== turno.key))}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      {erro !== null && (
        <p role="alert" className="text-sm text-danger-soft-foreground">
          {erro}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button pendente={isPending} onClick={() => save([dia], `${nome}: horário salvo.`)}>
          Salvar
        </Button>
        <Button
          tom="secundario"
          pendente={isPending}
          onClick={() =>
            save(
              DIAS.map((each) => each.dia),
              "O mesmo horário vale para a semana toda.",
            )
          }
        >
          <CopyCheck aria-hidden="true" />
          Copiar para todos
        </Button>
        <Button
          tom="discreto"
          onClick={() => setWritten([...written, { ...USUAL, key: (last?.key ?? 0) + 1 }])}
        >
          <Plus aria-hidden="true" />
          Período
        </Button>
      </div>
    </div>
  );
}

const USUAL: TurnoPainel = { abre: "18:00", fecha: "23:00" };
