"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import type { ServidoPainel } from "@/lib/admin/cardapio";
import { DIAS_CURTOS, servidoTexto } from "./servido-texto";

type Servido = { dias: number[] | null; de: string | null; ate: string | null };

type ServidoEditorProps = {
  readonly nome: string;
  readonly servido: ServidoPainel;
  readonly salvar: (novo: Servido) => Promise<Outcome>;
};

/** On which days and between which hours something is sold; folded away, as most things always are. */
export function ServidoEditor({ nome, servido, salvar }: ServidoEditorProps) {
  const [escrito, setEscrito] = useState<Servido | null>(null);
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const atual = escrito ?? { ...servido, dias: servido.dias === null ? null : [...servido.dias] };
  const dias = atual.dias ?? ALL;

  function write(change: Partial<Servido>): void {
    setErro(null);
    setEscrito({ ...atual, ...change });
  }

  function toggle(dia: number): void {
    const next = dias.includes(dia) ? dias.filter((each) => each !== dia) : [...dias, dia].toSorted();
    write({ dias: next.length === ALL.length ? null : next });
  }

  function save(novo: Servido): void {
    startTransition(async () => {
      const resultado = await settle(() => salvar(novo));
      if (!resultado.ok) return setErro(resultado.mensagem);
      setEscrito(null);
      await toastFeito(`${nome}: ${servidoTexto(novo) ?? "sempre à venda"}.`);
    });
  }

  return (
    <details className="group rounded-lg border border-border">
      <summary className="flex min-h-11 cursor-pointer items-center px-3 text-sm">
        <span>
          <span className="text-muted">Quando vende: </span>
          <strong>{servidoTexto(servido) ?? "sempre"}</strong>
        </span>
      </summary>
      <div className="flex flex-col gap-3 px-3 pb-3">
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">Dias em que vende {nome}</legend>
          {DIAS_CURTOS.map((rotulo, dia) => (
            <Button
              key={rotulo}
              tom={dias.includes(dia) ? "suave" : "contorno"}
              tamanho="pequeno"
              aria-pressed={dias.includes(dia)}
              onClick={() => toggle(dia)}
            >
              {rotulo}
            </Button>
          ))}
        </fieldset>
        <div className="grid grid-cols-2 gap-3 sm:max-w-xs">
          <TextField
            rotulo="Das"
            type="time"
            value={atual.de ?? ""}
            onChange={(event) => write({ de: event.currentTarget.value || null })}
          />
          <TextField
            rotulo={
              atual.de !== null && atual.ate !== null && atual.ate < atual.de ? "Às (dia seguinte)" : "Às"
            }
            type="time"
            value={atual.ate ?? ""}
            onChange={(event) => write({ ate: event.currentTarget.value || null })}
          />
        </div>
        {erro !== null && (
          <p role="alert" className="text-sm text-danger-soft-foreground">
            {erro}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            tamanho="pequeno"
            pendente={isPending}
            aria-disabled={escrito === null}
            onClick={() => escrito !== null && save(escrito)}
          >
            Salvar dias e horas
          </Button>
          {servidoTexto(servido) !== null && (
            <Button tom="discreto" tamanho="pequeno" pendente={isPending} onClick={() => save(ALWAYS)}>
              Vender sempre
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

const ALL = [0, 1, 2, 3, 4, 5, 6];
const ALWAYS: Servido = { dias: null, de: null, ate: null };
