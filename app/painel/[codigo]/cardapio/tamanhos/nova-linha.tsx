"use client";

import { Plus } from "lucide-react";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";

type NovaLinhaProps = {
  readonly rotulo: string;
  readonly salvar: (text: (name: string) => string) => Promise<Outcome>;
  /** The fields. */
  readonly children: ReactNode;
};

/** A new tamanho or categoria. What was typed stays when it could not be saved. */
export function NovaLinha({ rotulo, salvar, children }: NovaLinhaProps) {
  const [erro, setErro] = useState<string | null>(null);
  const [vez, setVez] = useState(0);
  const [isPending, startTransition] = useTransition();

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      const resultado = await settle(() => salvar((name) => String(form.get(name) ?? "").trim()));
      setErro(resultado.ok ? null : resultado.mensagem);
      if (resultado.ok) setVez(vez + 1);
    });
  }

  return (
    <Card className="p-4">
      <form key={vez} aria-label={rotulo} onSubmit={save} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-3">{children}</div>
        {erro !== null && (
          <p role="alert" className="text-sm text-danger-soft-foreground">
            {erro}
          </p>
        )}
        <Button type="submit" tom="secundario" pendente={isPending} className="w-fit">
          <Plus aria-hidden="true" />
          {rotulo}
        </Button>
      </form>
    </Card>
  );
}
