"use client";

import { ClipboardPaste, Download, Sheet, Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { downloadText } from "@/components/ui/download-text";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import { exportarCardapio, importarCardapio } from "./arquivo-actions";

/** The whole menu as a file: to keep, to change elsewhere, to bring back. */
export function Arquivo({ codigo }: { readonly codigo: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [isPending, startTransition] = useTransition();

  function keep(planilha: boolean): void {
    startTransition(async () => {
      const resultado = await exportarCardapio(codigo, {}).catch(() => OFFLINE);
      if (!resultado.ok) return toastErro(resultado.mensagem);
      if (!planilha) return downloadText(`cardapio-${codigo}.json`, "application/json", resultado.arquivo);
      const { leftOutOfCsv, menuTextToCsv } = await import("./colado/csv");
      downloadText(`cardapio-${codigo}.csv`, "text/csv", menuTextToCsv(resultado.arquivo));
      const left = leftOutOfCsv(resultado.arquivo);
      if (left !== null) await toastFeito(left);
    });
  }

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    setChosen(event.currentTarget.files?.[0] ?? null);
    event.currentTarget.value = "";
  }

  function replace(): void {
    if (chosen === null) return;
    setChosen(null);
    startTransition(async () => {
      const arquivo = await chosen.text();
      const resultado = await settle(() => importarCardapio(codigo, { arquivo }));
      if (resultado.ok) await toastFeito("O cardápio do arquivo está valendo.");
      else await toastErro(resultado.mensagem);
    });
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Arquivo do cardápio"
        className="sr-only"
        tabIndex={-1}
        onChange={choose}
      />
      <Button tom="contorno" pendente={isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" />
        Importar
      </Button>
      <Button tom="contorno" pendente={isPending} onClick={() => keep(false)}>
        <Download aria-hidden="true" />
        Exportar
      </Button>
      <Button tom="contorno" pendente={isPending} onClick={() => keep(true)}>
        <Sheet aria-hidden="true" />
        Planilha
      </Button>
      <ButtonLink
        tom="contorno"
        href={{ pathname: `/painel/${codigo}/comecar`, query: { passo: "cardapio" } }}
        prefetch={false}
      >
        <ClipboardPaste aria-hidden="true" />
        Colar
      </ButtonLink>
      <ConfirmDialog
        aberto={chosen !== null}
        onFechar={() => setChosen(null)}
        titulo="Trocar tudo pelo arquivo?"
        confirmar="Importar"
        perigo
        onConfirmar={replace}
      >
        <p>
          O cardápio, os bairros, os horários e os pagamentos passam a ser os de {chosen?.name}. O que não
          estiver nele sai. Pedidos, conversas, estoque e fotos ficam. Exporte antes, se quiser poder voltar.
        </p>
      </ConfirmDialog>
    </>
  );
}

const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;
