"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import { parseTelefone } from "@/components/whatsapp/parse-telefone";
import { conectarWhatsapp } from "./actions";

type InstanceFormProps = { readonly codigo: string; readonly onFeito: () => void };

/** What the provider gave the shop. What was typed stays when it is refused; the token is never shown again. */
export function InstanceForm({ codigo, onFeito }: InstanceFormProps) {
  const [resultado, setResultado] = useState<Outcome | null>(null);
  const [isPending, startTransition] = useTransition();

  function connect(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    startTransition(async () => {
      const novo = await settle(() =>
        conectarWhatsapp(codigo, {
          instanceName: text("instanceName"),
          phoneId: parseTelefone(text("phoneId")) ?? text("phoneId"),
          token: text("token"),
        }),
      );
      setResultado(novo);
      if (!novo.ok) return;
      onFeito();
      await toastFeito(novo.mensagem ?? "Ligada.");
    });
  }

  return (
    <form onSubmit={connect} className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          rotulo="Número da loja"
          ajuda="O WhatsApp que os clientes chamam."
          name="phoneId"
          inputMode="tel"
          autoComplete="off"
          placeholder="(19) 98765-4321"
          required
        />
        <TextField
          rotulo="Nome da instância"
          ajuda="Como está no provedor (uazapi)."
          name="instanceName"
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={100}
        />
      </div>
      <TextField
        rotulo="Token da instância"
        ajuda="Perguntamos ao provedor se ele vale, guardamos cifrado e avisamos onde entregar as mensagens."
        name="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={300}
      />
      <FormMessage resultado={resultado} />
      <Button type="submit" className="w-full sm:w-fit" pendente={isPending}>
        Verificar e ligar
      </Button>
    </form>
  );
}
