"use client";

import { useState, useTransition } from "react";
import { reativarLoja, suspenderLoja } from "@/app/plataforma/actions";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastErro, toastFeito } from "@/components/ui/toast";

type SuspensionProps = {
  readonly restauranteId: number;
  /** Null while it is not suspended. */
  readonly motivo: string | null;
};

/** Silences a tenant's bot, with a motivo its people read, and lets it go on again. */
export function Suspension({ restauranteId, motivo }: SuspensionProps) {
  const [novo, setNovo] = useState("");
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function suspend(): void {
    startTransition(async () => {
      const resultado = await settle(() => suspenderLoja({ restauranteId, motivo: novo }));
      setErro(resultado.ok ? null : resultado.mensagem);
      if (resultado.ok) await toastFeito("A pizzaria está suspensa.");
    });
  }

  function resume(): void {
    startTransition(async () => {
      const resultado = await settle(() => reativarLoja({ restauranteId }));
      await (resultado.ok ? toastFeito("A pizzaria voltou.") : toastErro(resultado.mensagem));
    });
  }

  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Suspensão</h2>
      {motivo === null ? (
        <>
          <p className="text-pretty text-muted">
            O bot se cala, as mensagens continuam chegando ao painel, e a equipe lê o motivo em todas as
            páginas.
          </p>
          <TextField
            rotulo="Motivo, como a pizzaria vai ler"
            maxLength={300}
            erro={erro}
            value={novo}
            onChange={(event) => setNovo(event.currentTarget.value)}
          />
          <Button tom="perigo" className="w-full sm:w-fit" pendente={isPending} onClick={suspend}>
            Suspender
          </Button>
        </>
      ) : (
        <>
          <p className="break-words">
            <strong>Suspensa:</strong> {motivo}
          </p>
          <Button className="w-full sm:w-fit" pendente={isPending} onClick={resume}>
            Reativar
          </Button>
        </>
      )}
    </Card>
  );
}
