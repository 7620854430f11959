"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useKeptFields } from "@/components/ui/use-kept-fields";
import { criarRestaurante } from "./actions";

export function NovaForm() {
  const [resultado, action] = useActionState(criarRestaurante, null);
  const { campo, manter } = useKeptFields(action);
  return (
    <form action={manter} className="flex flex-col gap-4">
      <TextField
        rotulo="Nome da pizzaria"
        name="nome"
        autoComplete="organization"
        maxLength={80}
        required
        placeholder="Pizzaria do Zé"
        ajuda="É assim que o bot se apresenta ao cliente. Dá para mudar depois."
        defaultValue={campo("nome")}
      />
      <FormMessage resultado={resultado} />
      <SubmitButton larguraTotal tamanho="grande">
        Abrir o painel
      </SubmitButton>
    </form>
  );
}
