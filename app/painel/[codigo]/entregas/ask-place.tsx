"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { WhatsappText } from "@/components/whatsapp/whatsapp-text";
import { perguntarEntrega } from "./actions";

type Answer = { readonly ok: boolean; readonly texto: string };

/** "Vocês entregam em…?" asked of the bot itself, as a customer would. */
export function AskPlace({ codigo }: { readonly codigo: string }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, startTransition] = useTransition();

  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const onde = String(new FormData(event.currentTarget).get("onde") ?? "");
    startTransition(async () => {
      const resultado = await perguntarEntrega(codigo, { onde }).catch(() => OFFLINE);
      setAnswer(
        resultado.ok ? { ok: true, texto: resultado.resposta } : { ok: false, texto: resultado.mensagem },
      );
    });
  }

  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Vocês entregam em…?</h2>
      <form onSubmit={ask} className="flex flex-wrap items-end gap-2">
        <TextField
          rotulo="Bairro ou endereço"
          name="onde"
          placeholder="Centro"
          autoComplete="off"
          required
          maxLength={120}
          className="min-w-48 flex-1"
        />
        <Button type="submit" tom="secundario" className="h-11! max-sm:w-full" pendente={isPending}>
          Perguntar ao bot
        </Button>
      </form>
      <div role="status">
        {answer !== null && (
          <div
            className={`max-w-prose rounded-2xl rounded-br-sm px-3.5 py-2.5 ${answer.ok ? "bg-success-soft" : "bg-danger-soft text-danger-soft-foreground"}`}
          >
            <WhatsappText texto={answer.texto} />
          </div>
        )}
      </div>
    </Card>
  );
}

const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;
