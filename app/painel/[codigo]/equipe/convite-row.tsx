"use client";

import { X } from "lucide-react";
import { useTransition } from "react";
import { PAPEIS } from "@/app/painel/papeis";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { diaEHora } from "@/components/ui/dia-e-hora";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";
import type { ConvitePendente } from "@/lib/admin/convites";
import { cancelarConvite } from "./actions";

type ConviteRowProps = {
  readonly codigo: string;
  readonly convite: ConvitePendente;
  readonly fuso: string;
};

/** An invitation that waits, and the way to take it back. */
export function ConviteRow({ codigo, convite, fuso }: ConviteRowProps) {
  const { id: conviteId, email, papel, expirado, expiraEm } = convite;
  const [isPending, startTransition] = useTransition();
  const quem = email ?? "Quem tiver o link";

  function cancel(): void {
    startTransition(async () => {
      const resultado = await settle(() => cancelarConvite(codigo, { conviteId }));
      if (!resultado.ok) await toastErro(resultado.mensagem);
    });
  }

  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium break-all">
          {quem} <span className="font-normal text-muted">· {PAPEIS[papel].nome}</span>
        </p>
        <p className="text-sm text-muted">
          {expirado ? <Badge tom="aviso">Venceu</Badge> : `vale até ${diaEHora(fuso, expiraEm)}`}
        </p>
      </div>
      <Button
        tom="discreto"
        soIcone
        aria-label={`Cancelar o convite de ${quem}`}
        pendente={isPending}
        onClick={cancel}
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  );
}
