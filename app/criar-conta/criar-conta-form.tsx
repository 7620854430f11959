"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useKeptFields } from "@/components/ui/use-kept-fields";
import { criarConta } from "./actions";

export function CriarContaForm() {
  const [resultado, action] = useActionState(criarConta, null);
  const { campo, manter } = useKeptFields(action);
  return (
    <form action={manter} className="flex flex-col gap-4">
      <TextField
        rotulo="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        defaultValue={campo("email")}
      />
      <TextField
        rotulo="Senha"
        name="senha"
        type="password"
        autoComplete="new-password"
        minLength={8}
        required
        ajuda="Pelo menos 8 caracteres."
      />
      <FormMessage resultado={resultado} />
      <SubmitButton larguraTotal tamanho="grande">
        Criar conta
      </SubmitButton>
    </form>
  );
}
