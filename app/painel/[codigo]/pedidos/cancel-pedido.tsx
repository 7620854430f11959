"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextAreaField } from "@/components/ui/text-area-field";

type CancelPedidoProps = {
  readonly numero: number;
  readonly desativado: boolean;
  /** Null when no reason was given. */
  readonly onCancel: (motivo: string | null) => void;
};

const SUGGESTIONS = ["Acabou um ingrediente", "Endereço fora da área", "Cliente desistiu", "Loja fechando"];

/** Cancels after asking, with a reason that the customer is told. */
export function CancelPedido({ numero, desativado, onCancel }: CancelPedidoProps) {
  const [aberto, setAberto] = useState(false);
  const [motivo, setMotivo] = useState("");
  function confirmar(): void {
    setAberto(false);
    onCancel(motivo.trim() === "" ? null : motivo.trim());
  }
  return (
    <>
      <Button
        data-tecla="x"
        tom="discreto"
        className="flex-1 px-2"
        aria-disabled={desativado}
        onClick={() => setAberto(!desativado)}
      >
        Cancelar
      </Button>
      {aberto && (
        <ConfirmDialog
          aberto
          onFechar={() => setAberto(false)}
          titulo={`Cancelar o pedido nº ${numero}?`}
          confirmar="Cancelar pedido"
          perigo
          onConfirmar={confirmar}
        >
          <p>O cliente recebe o aviso no WhatsApp, com o motivo, e o estoque volta.</p>
          <div className="mt-4 flex flex-wrap gap-2">
            {SUGGESTIONS.map((text) => (
              <Button
                key={text}
                tom="contorno"
                tamanho="pequeno"
                aria-pressed={motivo === text}
                onClick={() => setMotivo(text)}
              >
                {text}
              </Button>
            ))}
          </div>
          <TextAreaField
            className="mt-4"
            rotulo="Motivo (opcional)"
            rows={2}
            maxLength={300}
            value={motivo}
            onChange={(event) => setMotivo(event.currentTarget.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
