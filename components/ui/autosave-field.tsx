"use client";

import { type KeyboardEvent, useId } from "react";
import { classNames } from "./class-names";
import type { FieldFormat } from "./field-format";
import { FieldHelp } from "./field-help";
import type { Outcome } from "./outcome";
import { SaveMark } from "./save-mark";
import { useAutosave } from "./use-autosave";
import { useTypedValue } from "./use-typed-value";

export type AutosaveFieldProps<T> = {
  readonly rotulo: string;
  /** Shown above the field where the full label would repeat what stands around it. */
  readonly rotuloCurto?: string;
  readonly valor: T;
  readonly formato: FieldFormat<T>;
  readonly salvar: (novo: T) => Promise<Outcome>;
  readonly prefixo?: string;
  /** What an empty field means. */
  readonly vazio?: string;
  readonly ajuda?: string;
  readonly teclado: "decimal" | "numeric" | "text";
};

/** A field that saves when it is left or Enter is pressed; Escape takes back what was typed. */
export function AutosaveField<T>(props: AutosaveFieldProps<T>) {
  const { rotulo, rotuloCurto, prefixo, vazio, ajuda, teclado } = props;
  const id = useId();
  const { mostrado, estado, mudar } = useAutosave(props.valor, props.salvar);
  const typed = useTypedValue(mostrado, props.formato, mudar);
  const aviso = typed.erro ?? (estado.tipo === "desfeito" ? estado.mensagem : null);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter") typed.terminar();
    if (event.key === "Escape") typed.desistir();
  }

  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-center justify-between gap-2 text-sm text-muted">
        <label htmlFor={id} className="truncate">
          {rotuloCurto && <span aria-hidden="true">{rotuloCurto}</span>}
          <span className={rotuloCurto ? "sr-only" : undefined}>{rotulo}</span>
        </label>
        <SaveMark estado={estado} />
      </div>
      <div className="relative">
        {prefixo && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
          >
            {prefixo}
          </span>
        )}
        <input
          id={id}
          type="text"
          inputMode={teclado}
          autoComplete="off"
          placeholder={vazio}
          value={typed.texto}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => typed.digitar(event.currentTarget.value)}
          onBlur={typed.terminar}
          onKeyDown={onKeyDown}
          data-invalid={aviso !== null || undefined}
          aria-invalid={aviso !== null || undefined}
          aria-describedby={aviso === null && !ajuda ? undefined : `${id}-ajuda`}
          className={classNames(
            "input input--full-width tabular-nums placeholder:italic",
            prefixo && "pl-10",
          )}
        />
      </div>
      <FieldHelp id={`${id}-ajuda`} ajuda={ajuda} erro={aviso} />
    </div>
  );
}
