"use client";

import { mudarCliente } from "@/app/painel/[codigo]/clientes/actions";
import { Card } from "@/components/ui/card";
import { SaveTextArea } from "@/components/ui/save-text-area";
import { SettingSwitch } from "@/components/ui/setting-switch";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import type { ClienteFicha } from "@/lib/admin/clientes";

type ClienteFieldsProps = { readonly codigo: string; readonly cliente: ClienteFicha };

/** What the team keeps of a customer. */
export function ClienteFields({ codigo, cliente }: ClienteFieldsProps) {
  const mudar = (mudanca: Parameters<typeof mudarCliente>[1]["mudanca"]) =>
    mudarCliente(codigo, { clienteId: cliente.id, mudanca });
  return (
    <Card className="gap-4 p-5 md:p-6">
      <TextAutosaveField
        rotulo="Nome"
        ajuda="Com que o bot cumprimenta e a comanda sai."
        valor={cliente.nome ?? ""}
        vazio="Sem nome"
        salvar={(nome) => mudar({ nome })}
      />
      <SaveTextArea
        rotulo="Anotações"
        ajuda="Só a equipe vê."
        valor={cliente.anotacoes ?? ""}
        placeholder="Portão azul. Prefere bem assada."
        maxLength={2_000}
        salvar={(anotacoes) => mudar({ anotacoes })}
      />
      <SettingSwitch
        rotulo="Aceita receber divulgação"
        descricao="Ligue só se o cliente disse que sim."
        ligado={cliente.aceitaDivulgacao}
        salvar={(aceitaDivulgacao) => mudar({ aceitaDivulgacao })}
      />
      <SettingSwitch
        rotulo="Recebe lembretes"
        descricao="Desligado quando o cliente pede para parar: só recebe respostas e notícias do pedido."
        ligado={!cliente.semLembretes}
        salvar={(recebe) => mudar({ semLembretes: !recebe })}
      />
    </Card>
  );
}
