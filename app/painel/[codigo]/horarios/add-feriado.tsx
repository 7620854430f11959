"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Card } from "@/components/ui/card";
import { FormEnd } from "@/components/ui/form-end";
import { settle } from "@/components/ui/settle";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { salvarFeriado } from "./actions";
import { TimeRange } from "./time-range";

type AddFeriadoProps = { readonly codigo: string; readonly hoje: string; readonly onFechar: () => void };

/** A date on which the shop is closed or has other hours. */
export function AddFeriado({ codigo, hoje, onFechar }: AddFeriadoProps) {
  const [abre, setAbre] = useState(false);
  const [turno, setTurno] = useState({ abre: "18:00", fecha: "23:00" });
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const feriado = {
      data: String(form.get("data")),
      nome: String(form.get("nome")),
      turno: abre ? turno : null,
    };
    startTransition(async () => {
      const resultado = await settle(() => salvarFeriado(codigo, feriado));
      if (resultado.ok) onFechar();
      else setErro(resultado.mensagem);
    });
  }

  return (
    <Card className="p-4">
      <form onSubmit={save} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField rotulo="Data" name="data" type="date" min={hoje} required />
          <TextField rotulo="O que é" name="nome" placeholder="Natal" maxLength={60} required />
        </div>
        <Switch rotulo="Abre em outro horário" ligado={abre} onMudar={setAbre}>
          <span className="pl-3">Abre em outro horário</span>
        </Switch>
        {abre && (
          <TimeRange
            rotulo="Horário da data"
            turno={turno}
            onMudar={(novo) => setTurno({ ...turno, ...novo })}
          />
        )}
        <FormEnd erro={erro} salvar="Salvar data" pendente={isPending} onFechar={onFechar} />
      </form>
    </Card>
  );
}
