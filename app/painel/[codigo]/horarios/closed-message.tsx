"use client";

import { mudarLoja } from "@/app/painel/[codigo]/loja-actions";
import { Card } from "@/components/ui/card";
import { SaveTextArea } from "@/components/ui/save-text-area";

type ClosedMessageProps = { readonly codigo: string; readonly mensagem: string | null };

/** What the bot says first to who writes while the shop is closed; the next opening follows it by itself. */
export function ClosedMessage({ codigo, mensagem }: ClosedMessageProps) {
  return (
    <Card className="p-5 md:p-6">
      <SaveTextArea
        rotulo="Mensagem de loja fechada"
        ajuda="O bot acrescenta sozinho quando a loja abre. Vazia, ele diz “Estamos fechados no momento.”"
        valor={mensagem ?? ""}
        placeholder="Estamos fechados no momento."
        maxLength={600}
        salvar={(mensagemFechado) => mudarLoja(codigo, { mensagemFechado })}
      />
    </Card>
  );
}
