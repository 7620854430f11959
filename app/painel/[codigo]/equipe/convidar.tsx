"use client";

import { Copy, Mail, MessageCircle } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { PAPEIS } from "@/app/painel/papeis";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { SelectField } from "@/components/ui/select-field";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastErro, toastFeito } from "@/components/ui/toast";
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
      {link !== null && <Link link={link} restaurante={restaurante} />}
    </Card>
  );
}

function Link({ link, restaurante }: { readonly link: string; readonly restaurante: string }) {
  const texto = `Entre na equipe da ${restaurante}: ${link}`;
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      await toastFeito("Link copiado.");
    } catch {
      await toastErro("O navegador não deixou copiar. Selecione o link e copie.");
    }
  }
  return (
    <div role="status" className="flex flex-col gap-3 rounded-xl bg-success-soft p-4">
      <p>Mande este link para a pessoa. Ele vale uma vez, por sete dias, e não aparece de novo.</p>
      <input
        aria-label="Link do convite"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        className="input input--full-width font-mono text-sm"
      />
      <div className="flex flex-wrap gap-2">
        <Button tom="primario" onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          Copiar link
        </Button>
        <a
          href={`https://wa.me/?text=${encodeURIComponent(texto)}`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ tom: "contorno" })}
        >
          <MessageCircle aria-hidden="true" />
          Mandar no WhatsApp
          <span className="sr-only"> (abre em outra aba)</span>
        </a>
        <a
          href={`mailto:?subject=${encodeURIComponent(`Convite: ${restaurante}`)}&body=${encodeURIComponent(texto)}`}
          className={buttonClass({ tom: "contorno" })}
        >
          <Mail aria-hidden="true" />
          Mandar por e-mail
        </a>
      </div>
    </div>
  );
}
