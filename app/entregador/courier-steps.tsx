"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { MinhaEntrega } from "@/lib/admin/minhas-entregas";
import { formatReais } from "@/lib/core/pedido/centavos";
import { entregar, naoEncontrei, sairComEntrega } from "./actions";

const BIG = { tamanho: "grande", larguraTotal: true, className: "h-16! text-xl!" } as const;

/**
 * Left, delivered, nobody there. A drop of rain presses buttons too: delivered is asked once more, with the money that
 * must be in hand by then.
 */
export function CourierSteps({ entrega }: { readonly entrega: MinhaEntrega }) {
  const { id: entregaId, codigo, numero, status, aReceber } = entrega;
  const [isSure, setSure] = useState(false);
  const [isPending, startTransition] = useTransition();
  function act(action: typeof entregar, feito: string): void {
    startTransition(async () => {
      const resultado: Outcome = await settle(() => action(codigo, { entregaId }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      await toastFeito(resultado.mensagem ?? feito);
    });
  }
  if (status === "em_preparo")
    return (
      <Button
        {...BIG}
        pendente={isPending}
        onClick={() => act(sairComEntrega, "Bom caminho! O cliente já sabe que você saiu.")}
      >
        Saí
      </Button>
    );
  if (status !== "saiu_entrega")
    return <p className="text-center text-muted">A cozinha ainda não começou este pedido.</p>;
  return isSure ? (
    <div className="flex flex-col gap-3">
      <Button {...BIG} pendente={isPending} onClick={() => act(entregar, `Pedido nº ${numero} entregue.`)}>
        {aReceber === 0 ? "Sim, entreguei" : `Sim, e recebi ${formatReais(aReceber)}`}
      </Button>
      <Button tom="discreto" tamanho="grande" larguraTotal onClick={() => setSure(false)}>
        Ainda não
      </Button>
    </div>
  ) : (
    <div className="flex flex-col gap-3">
      <Button {...BIG} onClick={() => setSure(true)}>
        Entregue
      </Button>
      <Button
        tom="contorno"
        tamanho="grande"
        larguraTotal
        className="h-14!"
        pendente={isPending}
        onClick={() => act(naoEncontrei, "O cliente e a loja foram avisados.")}
      >
        Não encontrei
      </Button>
    </div>
  );
}
