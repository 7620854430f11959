"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import { cadastrarEntregador } from "./actions";
import { digitsOfTelefone } from "./telefone";

const EMPTY = { nome: "", telefone: "", placa: "" };

/** Somebody new who delivers: a name is enough. */
export function AddEntregador({ codigo }: { readonly codigo: string }) {
  const [fields, setFields] = useState(EMPTY);
  const [falha, setFalha] = useState<Outcome | null>(null);
  const [isPending, startTransition] = useTransition();
  const set = (change: Partial<typeof EMPTY>) => setFields({ ...fields, ...change });

  function save(event: FormEvent): void {
    event.preventDefault();
    startTransition(async () => {
      const { nome, telefone, placa } = fields;
      const resultado = await settle(() =>
        cadastrarEntregador(codigo, { nome, placa, telefone: digitsOfTelefone(telefone) }),
      );
      setFalha(resultado.ok ? null : resultado);
      if (!resultado.ok) return;
      setFields(EMPTY);
      await toastFeito(`Pronto, ${nome.trim()} está na lista.`);
    });
  }

  return (
    <Card className="gap-4 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Novo entregador</h2>
      <form onSubmit={save} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField
            rotulo="Nome"
            required
            maxLength={80}
            autoComplete="off"
            value={fields.nome}
            onChange={(event) => set({ nome: event.currentTarget.value })}
          />
          <TextField
            rotulo="Telefone (se quiser)"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            placeholder="(19) 99999-0000"
            value={fields.telefone}
            onChange={(event) => set({ telefone: event.currentTarget.value })}
          />
          <TextField
            rotulo="Placa (se quiser)"
            maxLength={20}
            autoComplete="off"
            value={fields.placa}
            onChange={(event) => set({ placa: event.currentTarget.value })}
          />
        </div>
        <FormMessage resultado={falha} />
        <Button type="submit" className="w-full sm:w-fit" pendente={isPending}>
          <Plus aria-hidden="true" />
          Cadastrar
        </Button>
      </form>
    </Card>
  );
}
