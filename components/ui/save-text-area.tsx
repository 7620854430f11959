"use client";

import { type ComponentProps, useState, useTransition } from "react";
import { Button } from "./button";
import type { Outcome } from "./outcome";
import { settle } from "./settle";
import { TextAreaField } from "./text-area-field";
import { toastFeito } from "./toast";

type SaveTextAreaProps = Pick<
  ComponentProps<typeof TextAreaField>,
  "rotulo" | "ajuda" | "placeholder" | "maxLength"
> & {
  readonly valor: string;
  readonly salvar: (novo: string) => Promise<Outcome>;
};

/** A longer text with a button that saves it, offered once it was changed. What was typed stays when it could not be saved. */
export function SaveTextArea({ valor, salvar, ...area }: SaveTextAreaProps) {
  const [texto, setTexto] = useState<string | null>(null);
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const isChanged = texto !== null && texto !== valor;

  function save(): void {
    startTransition(async () => {
      const resultado = await settle(() => salvar(texto ?? ""));
      if (!resultado.ok) return setErro(resultado.mensagem);
      setTexto(null);
      setErro(null);
      await toastFeito("Salvo.");
    });
  }

  return (
    <div className="flex flex-col gap-3">
      <TextAreaField
        {...area}
        rows={3}
        erro={erro}
        value={texto ?? valor}
        onChange={(event) => setTexto(event.currentTarget.value)}
      />
      {isChanged && (
        <div className="flex gap-2">
          <Button pendente={isPending} onClick={save}>
            Salvar
          </Button>
          <Button tom="discreto" onClick={() => setTexto(null)}>
            Desfazer
          </Button>
        </div>
      )}
    </div>
  );
}
