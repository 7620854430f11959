"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { abrirComPin, escolherPin } from "./actions";

/** The PIN that opens this telephone's page; chosen the first time. */
export function PinForm({ isFirst }: { readonly isFirst: boolean }) {
  const [resultado, action] = useActionState(isFirst ? escolherPin : abrirComPin, null);
  return (
    <form action={action} className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-5 pb-24">
      <div>
        <h1 className="text-3xl font-bold tracking-tight">{isFirst ? "Escolha um PIN" : "Digite seu PIN"}</h1>
        <p className="mt-2 text-pretty text-muted">
          {isFirst
            ? "De 4 a 6 números. Ele abre suas entregas neste celular, e ninguém mais as vê sem ele."
            : "Para ver suas entregas neste celular. Depois de cinco erros, só a loja destrava."}
        </p>
      </div>
      <PinField rotulo={isFirst ? "PIN novo" : "PIN"} name="pin" />
      {isFirst && <PinField rotulo="Repita o PIN" name="deNovo" />}
      <FormMessage resultado={resultado} />
      <SubmitButton larguraTotal tamanho="grande">
        {isFirst ? "Usar este PIN" : "Abrir"}
      </SubmitButton>
    </form>
  );
}

function PinField({ rotulo, name }: { readonly rotulo: string; readonly name: string }) {
  return (
    <TextField
      rotulo={rotulo}
      name={name}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      pattern="\d{4,6}"
      title="De 4 a 6 números"
      minLength={4}
      maxLength={6}
      required
    />
  );
}
