"use client";

import { type FormEvent, useState, useTransition } from "react";
import { PAPEIS } from "@/app/painel/papeis";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { InviteLink } from "@/components/ui/invite-link";
import type { Outcome } from "@/components/ui/outcome";
import { SelectField } from "@/components/ui/select-field";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { convidar } from "./actions";
import { isPapelDoPainel, type PapelDoPainel, papeisDoPainel } from "./papeis-do-painel";

type ConvidarProps = { readonly codigo: string; readonly restaurante: string };

/** Makes an invitation and shows its link, which is told only this once, with the ways to send it. */
export function Convidar({ codigo, restaurante }: ConvidarProps) {
  const [papel, setPapel] = useState<PapelDoPainel>("atendente");
  const [email, setEmail] = useState("");
  const [falha, setFalha] = useState<Outcome | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function invite(event: FormEvent): void {
    event.preventDefault();
    startTransition(async () => {
      let caminho = "";
      const resultado = await settle(async () => {
        const answer = await convidar(codigo, { papel, email: email.trim() });
        if (answer.ok) caminho = answer.caminho;
        return answer;
      });
      setFalha(resultado.ok ? null : resultado);
      if (resultado.ok) setLink(new URL(caminho, window.location.origin).href);
    });
  }

  return (
    <Card className="gap-4 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Convidar</h2>
      <form onSubmit={invite} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            rotulo="Trabalha como"
            ajuda={PAPEIS[papel].faz}
            opcoes={papeisDoPainel()}
            value={papel}
            onChange={({ currentTarget: { value } }) => isPapelDoPainel(value) && setPapel(value)}
          />
          <TextField
            rotulo="E-mail da pessoa (se quiser)"
            ajuda="Com ele, só esse e-mail aceita. Sem ele, quem tiver o link."
            type="email"
            inputMode="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </div>
        <FormMessage resultado={falha} />
        <Button type="submit" className="w-full sm:w-fit" pendente={isPending}>
          Criar convite
        </Button>
      </form>
      {link !== null && (
        <InviteLink
          link={link}
          texto={`Entre na equipe da ${restaurante}: ${link}`}
          assunto={`Convite: ${restaurante}`}
        />
      )}
    </Card>
  );
}
