"use client";

import { Bike } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";
import type { Disponivel } from "@/lib/admin/encaminhar";
import { encaminharPedido } from "./actions";
import { CourierDialog } from "./courier-dialog";
import type { PedidoView } from "./pedido-view";

type ChooseCourierProps = {
  readonly codigo: string;
  readonly pedido: PedidoView;
  readonly entregadores: readonly Disponivel[];
};

/** Gives a delivery to somebody before it leaves, or to somebody else while it is on its way. */
export function ChooseCourier({ codigo, pedido, entregadores }: ChooseCourierProps) {
  const { id: pedidoId, numero, entregador } = pedido;
  const [aberto, setAberto] = useState(false);
  const [isPending, startTransition] = useTransition();
  function choose(entregadorId: number | null): void {
    setAberto(false);
    startTransition(async () => {
      const resultado = await settle(() => encaminharPedido(codigo, { pedidoId, entregadorId }));
      if (!resultado.ok) await toastErro(resultado.mensagem);
    });
  }
  return (
    <>
      <Button
        data-tecla="d"
        tom="discreto"
        soIcone
        pendente={isPending}
        aria-label={`Escolher o entregador do pedido ${numero}`}
        onClick={() => setAberto(true)}
      >
        <Bike aria-hidden="true" />
      </Button>
      {aberto && (
        <CourierDialog
          numero={numero}
          entregadores={entregadores}
          atual={entregador?.id ?? null}
          confirmar="Encaminhar"
          onFechar={() => setAberto(false)}
          onEscolher={choose}
        />
      )}
    </>
  );
}
