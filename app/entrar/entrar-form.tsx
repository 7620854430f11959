"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useKeptFields } from "@/components/ui/use-kept-fields";
import { entrar } from "./actions";

export function EntrarForm() {
  const [resultado, action] = useActionState(entrar, null);
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
      <TextField rotulo="Senha" name="senha" type="password" autoComplete="current-password" required />
      <FormMessage resultado={resultado} />
      <SubmitButton larguraTotal tamanho="grande">
        Entrar
      </SubmitButton>
    </form>
  );
}
