"use client";

import { Download } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
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
      save(`pedidos-${periodo.de}-a-${periodo.ate}.csv`, resultado.csv);
    });
  }

  return (
    <Button tom="contorno" pendente={isPending} onClick={download}>
      <Download aria-hidden="true" />
      Baixar planilha
    </Button>
  );
}

/** The mark at its head tells spreadsheets that the accents are UTF-8. */
function save(nome: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: nome });
  link.click();
  URL.revokeObjectURL(url);
}

const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;
