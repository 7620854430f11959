"use client";

import { mudarLoja } from "@/app/painel/[codigo]/loja-actions";
import { Card } from "@/components/ui/card";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import type { LojaPainel } from "@/lib/admin/loja";

type AboutShopProps = { readonly codigo: string; readonly loja: LojaPainel };

/** What the bot tells of the shop when it is asked. Every field saves itself. */
export function AboutShop({ codigo, loja }: AboutShopProps) {
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">O que ele conta da loja</h2>
      <TextAutosaveField
        rotulo="Nome da pizzaria"
        ajuda="Com que ele cumprimenta."
        valor={loja.nome}
        obrigatorio="A pizzaria precisa de um nome."
        salvar={(nome) => mudarLoja(codigo, { nome })}
      />
      <TextAutosaveField
        rotulo="Endereço da loja"
        ajuda="Para quem pergunta onde fica ou vem retirar. Sem ele, o bot diz que a equipe confirma."
        valor={loja.endereco ?? ""}
        vazio="Rua das Palmeiras, 120, Centro"
        salvar={(endereco) => mudarLoja(codigo, { endereco })}
      />
      <TextAutosaveField
        rotulo="Telefone da loja"
        ajuda="Para quem quer ligar."
        valor={loja.telefone ?? ""}
        vazio="(19) 3232-4455"
        salvar={(telefone) => mudarLoja(codigo, { telefone })}
      />
    </Card>
  );
}
