"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { aceitar } from "./actions";

/** One press for who is signed in already. */
export function AcceptForm({ token }: { readonly token: string }) {
  const [resultado, action] = useActionState(aceitar, null);
  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      <FormMessage resultado={resultado} />
      <SubmitButton larguraTotal tamanho="grande">
        Aceitar o convite
      </SubmitButton>
    </form>
  );
}
