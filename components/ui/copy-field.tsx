"use client";

import { Copy } from "lucide-react";
import { useId } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";

type CopyFieldProps = { readonly rotulo: string; readonly valor: string };

/** Something to be carried elsewhere as it is. */
export function CopyField({ rotulo, valor }: CopyFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {rotulo}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={valor}
          onFocus={(event) => event.currentTarget.select()}
          className="input input--full-width min-w-0 font-mono text-sm"
        />
        <Button
          tom="secundario"
          soIcone
          aria-label={`Copiar: ${rotulo}`}
          onClick={() => void copyText(valor, "Copiado.")}
        >
          <Copy aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}
