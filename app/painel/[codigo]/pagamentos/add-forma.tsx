"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Card } from "@/components/ui/card";
import { FormEnd } from "@/components/ui/form-end";
import { SelectField } from "@/components/ui/select-field";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { adicionarForma } from "./actions";
import { TIPOS } from "./formas-tipos";

type AddFormaProps = { readonly codigo: string; readonly onFechar: () => void };

/** A way to pay more: its name, and what it is. */
export function AddForma({ codigo, onFechar }: AddFormaProps) {
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const tipo = TIPOS.find(({ id }) => id === values.get("tipo"))?.id ?? "outro";
    startTransition(async () => {
      const resultado = await settle(() =>
        adicionarForma(codigo, { nome: String(values.get("nome") ?? ""), tipo }),
      );
      if (resultado.ok) onFechar();
      else setErro(resultado.mensagem);
    });
  }

  return (
    <Card className="p-4">
      <form onSubmit={save} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            rotulo="Nome da forma"
            name="nome"
            placeholder="Vale Sodexo"
            maxLength={60}
            required
            erro={erro}
          />
          <SelectField
            rotulo="O que é"
            name="tipo"
            opcoes={TIPOS.map(({ id, rotulo }) => ({ valor: id, rotulo }))}
          />
        </div>
        <FormEnd erro={null} salvar="Salvar forma" pendente={isPending} onFechar={onFechar} />
      </form>
    </Card>
  );
}
