"use client";

import { Check, CircleSlash, Percent } from "lucide-react";
import dynamic from "next/dynamic";
import { useState, useTransition } from "react";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { mudarProdutos } from "./actions";

const ReajusteDialog = dynamic(() => import("./reajuste-dialog").then((each) => each.ReajusteDialog), {
  ssr: false,
});

type SelecaoBarProps = {
  readonly codigo: string;
  readonly cardapio: CardapioPainel;
  readonly escolhidos: ReadonlySet<number>;
  readonly onFechar: () => void;
};

/** What can be done to the chosen produtos at once. */
export function SelecaoBar({ codigo, cardapio, escolhidos, onFechar }: SelecaoBarProps) {
  const [isPricing, setPricing] = useState(false);
  const [isPending, startTransition] = useTransition();
  const none = escolhidos.size === 0;

  function setDisponivel(disponivel: boolean): void {
    if (none) return;
    startTransition(async () => {
      const ids = [...escolhidos];
      const resultado = await settle(() => mudarProdutos(codigo, { ids, mudanca: { disponivel } }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      onFechar();
      await toastFeito(
        `${ids.length === 1 ? "1 item" : `${ids.length} itens`} ${disponivel ? "à venda" : "em falta"}.`,
      );
    });
  }

  return (
    <ActionBar>
      <p role="status" className="w-full text-sm font-medium sm:w-auto sm:flex-1">
        {none
          ? "Toque nos itens para escolher"
          : escolhidos.size === 1
            ? "1 item"
            : `${escolhidos.size} itens`}
      </p>
      <Button tom="secundario" aria-disabled={none} pendente={isPending} onClick={() => setDisponivel(false)}>
        <CircleSlash aria-hidden="true" />
        Em falta
      </Button>
      <Button tom="secundario" aria-disabled={none} pendente={isPending} onClick={() => setDisponivel(true)}>
        <Check aria-hidden="true" />À venda
      </Button>
      <Button tom="secundario" aria-disabled={none} onClick={() => setPricing(!none)}>
        <Percent aria-hidden="true" />
        Reajustar
      </Button>
      <Button tom="discreto" onClick={onFechar}>
        Fechar
      </Button>
      {isPricing && (
        <ReajusteDialog
          codigo={codigo}
          cardapio={cardapio}
          escolhidos={escolhidos}
          onFechar={() => setPricing(false)}
          onFeito={onFechar}
        />
      )}
    </ActionBar>
  );
}
