"use client";

import { DIAS } from "@/app/painel/[codigo]/horarios/turnos";
import { SaveMark } from "@/components/ui/save-mark";
import { useAutosave } from "@/components/ui/use-autosave";
import { mudarDiasDoBairro } from "./actions";

type BairroDiasProps = {
  readonly codigo: string;
  readonly bairroId: number;
  readonly nome: string;
  /** Weekdays, 0 is domingo. */
  readonly dias: readonly number[];
};

/** The weekdays on which a bairro is served, each with one touch. */
export function BairroDias({ codigo, bairroId, nome, dias }: BairroDiasProps) {
  const { mostrado, estado, mudar } = useAutosave(dias, (novos) =>
    mudarDiasDoBairro(codigo, { bairroId, dias: [...novos] }),
  );
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="sr-only">Dias em que entrega em {nome}</legend>
      <div aria-hidden="true" className="flex items-center justify-between text-sm text-muted">
        Dias em que entrega
        <SaveMark estado={estado} />
      </div>
      <div className="grid grid-cols-7 gap-1 sm:max-w-md">
        {DIAS.map(({ dia, nome: nomeDoDia }) => (
          <button
            key={dia}
            type="button"
            aria-pressed={mostrado.includes(dia)}
            aria-label={`${nomeDoDia} em ${nome}`}
            onClick={() =>
              void mudar(
                mostrado.includes(dia) ? mostrado.filter((each) => each !== dia) : [...mostrado, dia],
              )
            }
            className="min-h-11 rounded-lg border border-border text-sm text-muted line-through aria-pressed:border-transparent aria-pressed:bg-success-soft aria-pressed:font-medium aria-pressed:text-success-soft-foreground aria-pressed:no-underline"
          >
            {nomeDoDia.slice(0, 3)}
          </button>
        ))}
      </div>
      {estado.tipo === "desfeito" && (
        <p role="alert" className="text-sm text-danger-soft-foreground">
          {estado.mensagem}
        </p>
      )}
    </fieldset>
  );
}
