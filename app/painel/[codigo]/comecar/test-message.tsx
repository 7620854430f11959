"use client";

import { Send } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { parseTelefone } from "@/components/whatsapp/parse-telefone";
import { mandarTeste } from "./actions";

/** One message from the shop's number to a phone at hand. */
export function TestMessage({ codigo }: { readonly codigo: string }) {
  const [resultado, setResultado] = useState<Outcome | null>(null);
  const [isPending, startTransition] = useTransition();

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get("telefone") ?? "");
    startTransition(async () => {
      setResultado(await settle(() => mandarTeste(codigo, { telefone: parseTelefone(written) ?? written })));
    });
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          rotulo="Mandar um teste para"
          name="telefone"
          inputMode="tel"
          autoComplete="tel"
          placeholder="(19) 98765-4321"
          required
          className="min-w-48 flex-1"
        />
        <Button type="submit" tom="secundario" className="h-11! max-sm:w-full" pendente={isPending}>
          <Send aria-hidden="true" />
          Mandar teste
        </Button>
      </div>
      <FormMessage resultado={resultado} />
    </form>
  );
}
