"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { usarOutraConta } from "./actions";

/** Signs out and stays with the invitation. */
export function LeaveForm({ token }: { readonly token: string }) {
  const [, action] = useActionState(usarOutraConta, null);
  return (
    <form action={action}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton tom="discreto" larguraTotal>
        Sair e usar outra conta
      </SubmitButton>
    </form>
  );
}
