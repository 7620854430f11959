"use client";

import { Bot, Hand } from "lucide-react";
import { useTransition } from "react";
import { mudarAtendimento } from "@/app/painel/[codigo]/conversas/actions";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";

type TakeOverProps = {
  readonly codigo: string;
  readonly conversaId: number;
  /** The bot is quiet in it already. */
  readonly quieta: boolean;
  readonly chamando: boolean;
};

/** Assumir and Devolver ao bot: one tap each, because the customer is waiting. */
export function TakeOver({ codigo, conversaId, quieta, chamando }: TakeOverProps) {
  const [isPending, startTransition] = useTransition();
  function change(atendimento: "bot" | "humano"): void {
    startTransition(async () => {
      const resultado = await settle(() => mudarAtendimento(codigo, { conversaId, atendimento }));
      if (!resultado.ok)
        await toastErro(resultado.mensagem, { rotulo: "Tentar de novo", onPress: () => change(atendimento) });
    });
  }
  const canGiveBack = quieta && !chamando;
  return (
    <div className="flex shrink-0 flex-wrap justify-end gap-2">
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
