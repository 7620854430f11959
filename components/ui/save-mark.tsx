import { Check, CircleAlert } from "lucide-react";
import { Spinner } from "./spinner";
import type { SaveState } from "./use-autosave";

/** How the saving of a field goes, in its corner; in words for a screen reader. */
export function SaveMark({ estado }: { readonly estado: SaveState }) {
  return (
    <span role="status" className="inline-grid size-4 shrink-0 place-items-center">
      {estado.tipo === "salvando" && <Spinner className="text-muted" />}
      {estado.tipo === "salvo" && <Check aria-hidden="true" className="size-4 text-success" />}
      {estado.tipo === "desfeito" && <CircleAlert aria-hidden="true" className="size-4 text-danger" />}
      <span className="sr-only">{WORDS[estado.tipo]}</span>
    </span>
  );
}

const WORDS = { parado: "", salvando: "Salvando", salvo: "Salvo", desfeito: "Não foi salvo" } as const;
