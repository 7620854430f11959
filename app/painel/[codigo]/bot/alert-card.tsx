"use client";

import { AutosaveField } from "@/components/ui/autosave-field";
import { Card } from "@/components/ui/card";
import type { FieldFormat } from "@/components/ui/field-format";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import { parseTelefone } from "@/components/whatsapp/parse-telefone";
import { mudarAviso } from "./actions";

type AlertCardProps = {
  readonly codigo: string;
  /** Digits with country code; null tells nobody but the panel. */
  readonly telefone: string | null;
};

/** Whom the bot writes to when a customer needs a person. */
export function AlertCard({ codigo, telefone }: AlertCardProps) {
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Avisar no celular</h2>
      <p className="text-pretty text-muted">
        Quando um cliente precisa de você, o painel avisa com som. O bot também pode mandar uma mensagem para
        este WhatsApp.
      </p>
      <AutosaveField
        rotulo="WhatsApp que recebe os avisos"
        valor={telefone}
        formato={FORMAT}
        vazio="ninguém"
        teclado="numeric"
        salvar={(novo) => mudarAviso(codigo, { telefone: novo })}
      />
    </Card>
  );
}

const FORMAT: FieldFormat<string | null> = {
  escrever: (telefone) => (telefone === null ? "" : formatTelefone(telefone)),
  ler: (texto) => {
    if (texto.trim() === "") return { valor: null };
    const telefone = parseTelefone(texto);
    return telefone === null
      ? { erro: "Digite o DDD e o número, como (19) 98765-4321." }
      : { valor: telefone };
  },
};
