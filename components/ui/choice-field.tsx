"use client";

import type { Outcome } from "./outcome";
import { SaveMark } from "./save-mark";
import { SelectField } from "./select-field";
import { useAutosave } from "./use-autosave";

type ChoiceFieldProps<Id extends string> = {
  readonly rotulo: string;
  readonly opcoes: readonly { readonly valor: Id; readonly rotulo: string }[];
  readonly escolhida: Id;
  readonly salvar: (escolhida: Id) => Promise<Outcome>;
};

/** One of several that saves itself when it is chosen. */
export function ChoiceField<Id extends string>({ rotulo, opcoes, escolhida, salvar }: ChoiceFieldProps<Id>) {
  const { mostrado, estado, mudar } = useAutosave(escolhida, salvar);

  function choose(valor: string): void {
    const chosen = opcoes.find((opcao) => opcao.valor === valor);
    if (chosen !== undefined) void mudar(chosen.valor);
  }

  return (
    <div className="flex items-end gap-2">
      <SelectField
        rotulo={rotulo}
        opcoes={opcoes}
        value={mostrado}
        erro={estado.tipo === "desfeito" ? estado.mensagem : null}
        className="min-w-0 flex-1"
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <span className="grid h-11 items-center">
        <SaveMark estado={estado} />
      </span>
    </div>
  );
}
