"use client";

import { Unplug } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { desconectarBanco } from "./actions";

type DisconnectBankProps = { readonly codigo: string; readonly onResultado: (resultado: Outcome) => void };

/** Takes the account of the bank away, after asking. */
export function DisconnectBank({ codigo, onResultado }: DisconnectBankProps) {
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  function disconnect(): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(() => desconectarBanco(codigo, {}));
      startTransition(() => onResultado(resultado));
    });
  }
  return (
    <>
      <Button
        tom="perigo-suave"
        className="max-sm:flex-1"
        pendente={isPending}
        onClick={() => setAsking(true)}
      >
        <Unplug aria-hidden="true" />
        Desconectar
      </Button>
      <ConfirmDialog
        aberto={isAsking}
        onFechar={() => setAsking(false)}
        titulo="Desconectar o Mercado Pago?"
        confirmar="Desconectar"
        perigo
        onConfirmar={disconnect}
      >
        <p>
          A credencial é apagada daqui e o bot deixa de cobrar Pix na conversa. Os Pix já pagos continuam
          seus: para devolver um deles depois, use o aplicativo do Mercado Pago.
        </p>
      </ConfirmDialog>
    </>
  );
}
