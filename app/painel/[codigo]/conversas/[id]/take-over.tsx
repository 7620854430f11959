"use client";

import { Bot, Hand, Timer } from "lucide-react";
import { useTransition } from "react";
import { mudarAtendimento, pausarBot } from "@/app/painel/[codigo]/conversas/actions";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";

type TakeOverProps = {
  readonly codigo: string;
  readonly conversaId: number;
  /** The bot is quiet in it already. */
  readonly quieta: boolean;
  readonly chamando: boolean;
};

/** Assumir and Devolver ao bot: one tap each, because the customer is waiting; or the bot is quiet for a while. */
export function TakeOver({ codigo, conversaId, quieta, chamando }: TakeOverProps) {
  const [isPending, startTransition] = useTransition();
  function change(atendimento: "bot" | "humano"): void {
    startTransition(async () => {
      const resultado = await settle(() => mudarAtendimento(codigo, { conversaId, atendimento }));
      if (!resultado.ok)
        await toastErro(resultado.mensagem, { rotulo: "Tentar de novo", onPress: () => change(atendimento) });
    });
  }
  function pause(minutos: number): void {
    startTransition(async () => {
      const resultado = await settle(() => pausarBot(codigo, { conversaId, minutos }));
      if (!resultado.ok)
        await toastErro(resultado.mensagem, { rotulo: "Tentar de novo", onPress: () => pause(minutos) });
    });
  }
  const canGiveBack = quieta && !chamando;
  return (
    <div className="flex shrink-0 flex-wrap justify-end gap-2">
      <Menu
        rotulo="Pausar o bot"
        gatilhoClassName={buttonClass({ tom: "contorno", soIcone: true })}
        gatilho={
          <>
            <Timer aria-hidden="true" />
            <span className="sr-only">Pausar o bot</span>
          </>
        }
        secoes={PAUSAS}
        onEscolher={(minutos) => pause(Number(minutos))}
      />
      {!canGiveBack && (
        <Button pendente={isPending} onClick={() => change("humano")}>
          <Hand aria-hidden="true" />
          Assumir
        </Button>
      )}
      {quieta && (
        <Button
          tom={canGiveBack ? "secundario" : "discreto"}
          pendente={isPending}
          onClick={() => change("bot")}
          className={canGiveBack ? undefined : "max-sm:hidden"}
        >
          <Bot aria-hidden="true" />
          Devolver ao bot
        </Button>
      )}
    </div>
  );
}

const PAUSAS = [
  {
    titulo: "Bot quieto por",
    itens: [5, 15, 30, 60].map((minutos) => ({
      id: String(minutos),
      rotulo: minutos === 60 ? "1 hora" : `${minutos} minutos`,
    })),
  },
];
