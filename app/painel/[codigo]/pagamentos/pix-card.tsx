"use client";

import { Card } from "@/components/ui/card";
import { SettingSwitch } from "@/components/ui/setting-switch";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import type { PagamentosPainel } from "@/lib/admin/pagamentos";
import { ligarPix, mudarPixChave } from "./actions";

type PixCardProps = {
  readonly codigo: string;
  readonly pagamentos: PagamentosPainel;
  readonly eDono: boolean;
};

/** Whether the bot charges in the conversation, and the key that serves while it does not. */
export function PixCard({ codigo, pagamentos, eDono }: PixCardProps) {
  const { pixNoWhatsapp, pixChave } = pagamentos;
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Pix</h2>
      <SettingSwitch
        rotulo="Cobrar Pix no WhatsApp"
        descricao="O bot manda o código e o QR, e o pedido só vai para a cozinha quando o Mercado Pago confirma."
        ligado={pixNoWhatsapp}
        salvar={(ligado) => ligarPix(codigo, { ligado })}
      />
      {eDono ? (
        <TextAutosaveField
          rotulo="Chave Pix da loja"
          ajuda="Para quem paga por Pix sem o Mercado Pago: o bot passa a chave, e a loja confere no banco."
          valor={pixChave ?? ""}
          vazio="nenhuma"
          salvar={(chave) => mudarPixChave(codigo, { chave })}
        />
      ) : (
        <p className="text-muted">
          Chave Pix da loja: <strong>{pixChave ?? "nenhuma"}</strong>. Só o dono muda.
        </p>
      )}
      <p className="rounded-xl bg-default px-3.5 py-3 text-pretty">{consequence(pagamentos)}</p>
    </Card>
  );
}

function consequence({ pixNoWhatsapp, bancoConectado, pixChave }: PagamentosPainel): string {
  if (pixNoWhatsapp && bancoConectado)
    return "Agora: quem escolhe Pix paga na conversa, e a confirmação é automática.";
  if (pixChave !== null)
    return "Agora: quem escolhe Pix recebe um código com a chave da loja. Confira no banco antes de entregar.";
  return "Agora: quem escolhe Pix paga na entrega ou na retirada.";
}
