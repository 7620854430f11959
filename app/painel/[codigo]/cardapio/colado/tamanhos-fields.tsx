"use client";

import { TextField } from "@/components/ui/text-field";
import type { TamanhoColado } from "./size-words";

type TamanhosFieldsProps = {
  readonly tamanhos: readonly TamanhoColado[];
  readonly onMudar: (nome: string, change: Partial<TamanhoColado>) => void;
};

/** Slices and sabores of each size: proposed from its name, to be put right before they are saved. */
export function TamanhosFields({ tamanhos, onMudar }: TamanhosFieldsProps) {
  if (tamanhos.length === 0) return null;
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {tamanhos.map(({ nome, fatias, maxSabores }) => (
        <li key={nome} className="rounded-xl border border-border p-3">
          <p className="font-semibold">{nome}</p>
          <div className="mt-1 grid grid-cols-2 gap-2">
            <TextField
              rotulo="Fatias"
              aria-label={`Fatias da ${nome}`}
              type="number"
              min={1}
              max={64}
              value={fatias || ""}
              onChange={(event) => onMudar(nome, { fatias: Number(event.currentTarget.value) })}
            />
            <TextField
              rotulo="Sabores"
              aria-label={`Sabores da ${nome}`}
              type="number"
              min={1}
              max={12}
              value={maxSabores || ""}
              onChange={(event) => onMudar(nome, { maxSabores: Number(event.currentTarget.value) })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
