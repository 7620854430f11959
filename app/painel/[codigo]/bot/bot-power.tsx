"use client";

import { Bot, BotOff } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import { ligarBot } from "./actions";

type BotPowerProps = {
  readonly codigo: string;
  readonly ativo: boolean;
};

/** On or off, what each means, and the question before either. */
export function BotPower({ codigo, ativo }: BotPowerProps) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const { Icon, titulo, texto, acao, pergunta, consequencia, feito } = ativo ? ON : OFF;

  function confirm(): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(() => ligarBot(codigo, { ativo: !ativo }));
      if (resultado.ok) await toastFeito(feito);
      else await toastErro(resultado.mensagem, { rotulo: "Tentar de novo", onPress: confirm });
    });
  }

  return (
    <Card className="gap-4 p-5 md:p-6">
      <div className="flex items-start gap-4">
        <span
          aria-hidden="true"
          className={`grid size-12 shrink-0 place-items-center rounded-2xl ${ativo ? "bg-success-soft text-success-soft-foreground" : "bg-default text-muted"}`}
        >
          <Icon className="size-6" />
        </span>
        <div className="min-w-0">
          <h2 className="text-xl font-bold tracking-tight">{titulo}</h2>
          <p className="mt-1 text-pretty text-muted">{texto}</p>
        </div>
      </div>
      <Button
        tom={ativo ? "secundario" : "primario"}
        tamanho="grande"
        className="w-full sm:w-fit"
        pendente={isPending}
        onClick={() => setAsking(true)}
      >
        {acao}
      </Button>
      <ConfirmDialog
        aberto={isAsking}
        onFechar={() => setAsking(false)}
        titulo={pergunta}
        confirmar={acao}
        onConfirmar={confirm}
      >
        <p>{consequencia}</p>
      </ConfirmDialog>
    </Card>
  );
}

const ON = {
  Icon: Bot,
  titulo: "O bot está ligado",
  texto: "Ele responde a todas as conversas, menos às que você assumiu.",
  acao: "Desligar o bot",
  pergunta: "Desligar o bot?",
  consequencia:
    "Ninguém mais é respondido sozinho. As mensagens continuam chegando em Conversas, e você responde por lá ou pelo celular da loja. Pedidos já feitos seguem normalmente.",
  feito: "O bot está desligado.",
};

const OFF = {
  Icon: BotOff,
  titulo: "O bot está desligado",
  texto: "As mensagens chegam em Conversas e esperam por você. Ninguém é respondido sozinho.",
  acao: "Ligar o bot",
  pergunta: "Ligar o bot?",
  consequencia:
    "Ele volta a responder às mensagens que chegarem a partir de agora, menos nas conversas que você assumiu. O que chegou enquanto estava desligado fica com você.",
  feito: "O bot está ligado.",
};
