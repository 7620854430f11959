"use client";

import { Download } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { downloadText } from "@/components/ui/download-text";
import { toastErro } from "@/components/ui/toast";
import type { Periodo } from "@/lib/admin/relatorio";
import { exportarPedidos } from "./actions";

type DownloadCsvProps = { readonly codigo: string; readonly periodo: Periodo };

/** The pedidos behind the figures, for a spreadsheet. */
export function DownloadCsv({ codigo, periodo }: DownloadCsvProps) {
  const [isPending, startTransition] = useTransition();

  function download(): void {
    startTransition(async () => {
      const resultado = await exportarPedidos(codigo, { ...periodo }).catch(() => OFFLINE);
      if (!resultado.ok) return toastErro(resultado.mensagem);
      const nome = `pedidos-${periodo.de}-a-${periodo.ate}.csv`;
      downloadText(nome, "text/csv", BYTE_ORDER_MARK, resultado.csv);
    });
  }

  return (
    <Button tom="contorno" pendente={isPending} onClick={download}>
      <Download aria-hidden="true" />
      Baixar planilha
    </Button>
  );
}

/** Tells spreadsheets that the accents are UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;
