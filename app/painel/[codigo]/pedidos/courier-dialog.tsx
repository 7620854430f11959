"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Disponivel } from "@/lib/admin/encaminhar";

type CourierDialogProps = {
  readonly numero: number;
  readonly entregadores: readonly Disponivel[];
  /** Who has it now. */
  readonly atual: number | null;
  readonly confirmar: string;
  readonly onFechar: () => void;
  /** Null: nobody of the list. */
  readonly onEscolher: (entregadorId: number | null) => void;
};

/** Who takes a delivery to the door. */
export function CourierDialog(props: CourierDialogProps) {
  const { numero, entregadores, atual, confirmar, onFechar, onEscolher } = props;
  const [escolhido, setEscolhido] = useState(atual);
  return (
    <ConfirmDialog
      aberto
      titulo={`Quem leva o pedido nº ${numero}?`}
      confirmar={confirmar}
      onFechar={onFechar}
      onConfirmar={() => onEscolher(escolhido)}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">Entregador</legend>
        {[...entregadores, NOBODY].map(({ id, nome }) => (
          <Button
            key={id ?? "ninguem"}
            tom={escolhido === id ? "suave" : "contorno"}
            tamanho="grande"
            larguraTotal
            aria-pressed={escolhido === id}
            onClick={() => setEscolhido(id)}
          >
            {nome}
          </Button>
        ))}
      </fieldset>
    </ConfirmDialog>
  );
}

const NOBODY = { id: null, nome: "Sem entregador" } as const;
