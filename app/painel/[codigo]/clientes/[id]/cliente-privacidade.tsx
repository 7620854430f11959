"use client";

import { Download, Trash2 } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { apagarCliente, baixarCliente } from "@/app/painel/[codigo]/clientes/actions";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { downloadText } from "@/components/ui/download-text";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";

type ClientePrivacidadeProps = {
  readonly codigo: string;
  readonly clienteId: number;
  readonly nome: string;
};

/** What the law gives a customer: all that is known of them as a file, and to be forgotten. */
export function ClientePrivacidade({ codigo, clienteId, nome }: ClientePrivacidadeProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();

  function keep(): void {
    startTransition(async () => {
      const resultado = await baixarCliente(codigo, { clienteId }).catch(() => OFFLINE);
      if (resultado.ok) downloadText(`cliente-${clienteId}.json`, "application/json", resultado.arquivo);
      else await toastErro(resultado.mensagem);
    });
  }

  function erase(): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(() => apagarCliente(codigo, { clienteId }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      await toastFeito("Os dados foram apagados. Os pedidos ficam sem o nome.");
      router.replace(`/painel/${codigo}/clientes` as Route);
    });
  }

  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Privacidade (LGPD)</h2>
      <p className="text-pretty text-muted">
        Quando o cliente pede pelo WhatsApp, o bot chama a equipe. Aqui você entrega a ele tudo o que a loja
        sabe, ou apaga.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button tom="secundario" pendente={isPending} onClick={keep}>
          <Download aria-hidden="true" />
          Baixar os dados
        </Button>
        <Button tom="perigo-suave" pendente={isPending} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" />
          Apagar os dados
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          aberto
          onFechar={() => setAsking(false)}
          titulo={`Apagar os dados de ${nome}?`}
          confirmar="Apagar para sempre"
          perigo
          onConfirmar={erase}
        >
          <p>
            Nome, telefone, endereços, anotações, comentários e toda a conversa somem de vez. Os pedidos
            continuam nas contas da loja, sem a pessoa. Não dá para desfazer.
          </p>
        </ConfirmDialog>
      )}
    </Card>
  );
}

const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;
