"use client";

import { type ClipboardEvent, type KeyboardEvent, memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Celula, isBlock, precoEscrito } from "./folha";

export type Lugar = { readonly folha: number; readonly linha: number; readonly coluna: number };

type CelulaFieldProps = {
  readonly celula: Celula;
  readonly lugar: Lugar;
  /** Whose price it is: "Calabresa, Grande". */
  readonly rotulo: string;
  readonly isCategoria: boolean;
  /** What was typed; undefined while nothing was. */
  readonly digitado: string | undefined;
  readonly erro: string | undefined;
  readonly onDigitar: (chave: string, texto: string | null) => void;
  readonly onColar: (lugar: Lugar, texto: string) => void;
};

/** One cell: typed into like a field, walked through like a spreadsheet. */
export const CelulaField = memo(function CelulaField(props: CelulaFieldProps) {
  const { celula, lugar, rotulo, isCategoria, digitado, erro, onDigitar, onColar } = props;
  const { chave, valor, vazio } = celula;
  const isChanged = digitado !== undefined;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Escape") onDigitar(chave, null);
    const to = nextPlace(event, lugar);
    if (to === null) return;
    event.preventDefault();
    document.getElementById(idOf(to))?.focus();
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const texto = event.clipboardData.getData("text/plain");
    if (!isBlock(texto)) return;
    event.preventDefault();
    onColar(lugar, texto);
  }

  return (
    <input
      id={idOf(lugar)}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={rotulo}
      aria-invalid={erro !== undefined || undefined}
      aria-describedby={erro === undefined ? undefined : `${idOf(lugar)}-erro`}
      placeholder={vazio}
      value={digitado ?? precoEscrito(valor)}
      onChange={(event) => onDigitar(chave, event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className={classNames(
        "h-11 w-full min-w-18 bg-transparent px-2 text-right tabular-nums placeholder:text-muted focus:outline-2 focus:-outline-offset-2 focus:outline-focus",
        isCategoria && "font-semibold",
        isChanged && erro === undefined && "bg-warning-soft text-warning-soft-foreground",
        erro !== undefined && "bg-danger-soft text-danger-soft-foreground underline decoration-wavy",
      )}
    />
  );
});

export function idOf({ folha, linha, coluna }: Lugar): string {
  return `preco-${folha}-${linha}-${coluna}`;
}

/** Where a key leads; null where it stays, as an arrow does within what is being typed. */
function nextPlace(event: KeyboardEvent<HTMLInputElement>, { folha, linha, coluna }: Lugar): Lugar | null {
  const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
  const isWhole = start === 0 && end === value.length;
  switch (event.key) {
    case "ArrowDown":
      return { folha, linha: linha + 1, coluna };
    case "ArrowUp":
      return { folha, linha: linha - 1, coluna };
    case "Enter":
      return { folha, linha: linha + (event.shiftKey ? -1 : 1), coluna };
    case "ArrowRight":
      return isWhole || start === value.length ? { folha, linha, coluna: coluna + 1 } : null;
    case "ArrowLeft":
      return isWhole || end === 0 ? { folha, linha, coluna: coluna - 1 } : null;
    default:
      return null;
  }
}
