"use client";

import { UserMinus } from "lucide-react";
import { useState, useTransition } from "react";
import { PAPEIS } from "@/app/painel/papeis";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SaveMark } from "@/components/ui/save-mark";
import { SelectField } from "@/components/ui/select-field";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import { useAutosave } from "@/components/ui/use-autosave";
import type { Colega } from "@/lib/admin/equipe";
import { mudarPapel, removerDaEquipe } from "./actions";
import { isPapelDoPainel, papeisDoPainel } from "./papeis-do-painel";

type ColegaRowProps = { readonly codigo: string; readonly colega: Colega; readonly souEu: boolean };

/** Somebody of the team: what they may do, changed at once, and the way out, asked about first. */
export function ColegaRow({ codigo, colega, souEu }: ColegaRowProps) {
  const { userId, email } = colega;
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const { mostrado, estado, mudar } = useAutosave<Colega["papel"]>(colega.papel, async (papel) =>
    isPapelDoPainel(papel)
      ? mudarPapel(codigo, { userId, email, papel })
      : { ok: false, mensagem: "Entregadores têm uma página própria." },
  );

  function remove(): void {
    setAsking(false);
    startTransition(async () => {
      const resultado = await settle(() => removerDaEquipe(codigo, { userId, email }));
      await (resultado.ok ? toastFeito(`${email} saiu da equipe.`) : toastErro(resultado.mensagem));
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium break-all">
          {email} {souEu && <span className="text-sm font-normal text-muted">(você)</span>}
        </p>
        <p className="text-sm text-pretty text-muted">{PAPEIS[mostrado].faz}</p>
        {estado.tipo === "desfeito" && (
          <p role="alert" className="text-sm text-danger-soft-foreground">
            {estado.mensagem}
          </p>
        )}
      </div>
      <SaveMark estado={estado} />
      <SelectField
        rotulo={`Papel de ${email}`}
        rotuloOculto
        className="w-36"
        opcoes={papeisDoPainel(colega.papel)}
        value={mostrado}
        onChange={(event) => void mudar(event.currentTarget.value as Colega["papel"])}
      />
      <Button
        tom="discreto"
        soIcone
        aria-label={`Tirar ${email} da equipe`}
        pendente={isPending}
        onClick={() => setAsking(true)}
      >
        <UserMinus aria-hidden="true" />
      </Button>
      <ConfirmDialog
        aberto={isAsking}
        onFechar={() => setAsking(false)}
        titulo={`Tirar ${email} da equipe?`}
        confirmar="Tirar da equipe"
        perigo
        onConfirmar={remove}
      >
        <p>
          {souEu
            ? "Você perde o acesso a esta pizzaria na hora."
            : "O acesso acaba na hora. Para voltar, é preciso um convite novo."}
        </p>
      </ConfirmDialog>
    </li>
  );
}
