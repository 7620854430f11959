import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { dayLabel } from "@/app/painel/[codigo]/conversas/day-label";
import { Money } from "@/components/ui/money";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import type { ClienteResumo } from "@/lib/admin/clientes";
import type { Instante } from "@/lib/core/loja/abertura";

type ClienteRowProps = {
  readonly codigo: string;
  readonly cliente: ClienteResumo;
  readonly fuso: string;
  readonly agora: Instante;
};

/** A customer in a line: who, how often, how much, and when last. */
export function ClienteRow({ codigo, cliente, fuso, agora }: ClienteRowProps) {
  const { id, nome, telefone, pedidos, total, ultimoEm } = cliente;
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_4rem]">
      <Link
        href={`/painel/${codigo}/clientes/${id}`}
        prefetch={false}
        className="flex min-h-16 items-center gap-3 px-4 py-2.5 hover:bg-surface-secondary"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium break-words">{nome ?? "Sem nome"}</span>
          <span className="block text-sm text-muted tabular-nums">
            {telefone === null ? "sem telefone" : formatTelefone(telefone)}
          </span>
        </span>
        <span className="shrink-0 text-right text-sm">
          <span className="block font-medium">
            {pedidos === 0 ? "Nenhum pedido" : pedidos === 1 ? "1 pedido" : `${pedidos} pedidos`}
          </span>
          {ultimoEm !== null && (
            <span className="block text-muted">
              <Money centavos={total} /> · {dayLabel(fuso, Date.parse(ultimoEm), agora)}
            </span>
          )}
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
      </Link>
    </li>
  );
}
