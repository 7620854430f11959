"use client";

import { type ComponentProps, useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useKeptFields } from "@/components/ui/use-kept-fields";

type AccountFormProps = {
  readonly fazer: (before: Outcome | null, form: FormData) => Promise<Outcome>;
  readonly botao: string;
  /** What a browser and a password manager must know of the password asked for. */
  readonly senha: Pick<ComponentProps<typeof TextField>, "autoComplete" | "minLength" | "ajuda">;
  /** The e-mail where it is known already. */
  readonly email?: string;
  /** What goes with the form unseen. */
  readonly escondidos?: Readonly<Record<string, string>>;
};

/** E-mail and password, for signing in and signing up. */
export function AccountForm({ fazer, botao, senha, email, escondidos = {} }: AccountFormProps) {
  const [resultado, action] = useActionState(fazer, null);
  const { campo, manter } = useKeptFields(action);
  return (
    <form action={manter} className="flex flex-col gap-4">
      {Object.entries(escondidos).map(([nome, valor]) => (
        <input key={nome} type="hidden" name={nome} value={valor} />
      ))}
      <TextField
        rotulo="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        defaultValue={campo("email") || email}
      />
      <TextField rotulo="Senha" name="senha" type="password" required {...senha} />
      <FormMessage resultado={resultado} />
      <SubmitButton larguraTotal tamanho="grande">
        {botao}
      </SubmitButton>
    </form>
  );
}
