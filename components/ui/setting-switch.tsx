"use client";

import type { Outcome } from "./outcome";
import { SaveMark } from "./save-mark";
import { Switch } from "./switch";
import { useAutosave } from "./use-autosave";

type SettingSwitchProps = {
  readonly rotulo: string;
  readonly descricao: string;
  readonly ligado: boolean;
  readonly salvar: (ligado: boolean) => Promise<Outcome>;
};

/** Something that is on or off, what that means, and a switch that saves itself. */
export function SettingSwitch({ rotulo, descricao, ligado, salvar }: SettingSwitchProps) {
  const { mostrado, estado, mudar } = useAutosave(ligado, salvar);
  return (
    <div className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{rotulo}</p>
        <p className="text-sm text-pretty text-muted">{descricao}</p>
        {estado.tipo === "desfeito" && (
          <p role="alert" className="text-sm text-danger-soft-foreground">
            {estado.mensagem}
          </p>
        )}
      </div>
      <SaveMark estado={estado} />
      <Switch rotulo={rotulo} ligado={mostrado} onMudar={mudar} />
    </div>
  );
}
