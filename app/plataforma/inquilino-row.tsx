import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { Inquilino } from "@/lib/admin/plataforma";
import { formatReais } from "@/lib/core/pedido/centavos";
import { formatUsd, sinaisDe } from "./uso-texto";

type InquilinoRowProps = { readonly inquilino: Inquilino; readonly agora: number };

/** A tenant in a line: how it is doing, what it sold and what it cost. */
export function InquilinoRow({ inquilino, agora }: InquilinoRowProps) {
  const { id, nome, pedidos, receita, mensagens, custoUsd } = inquilino;
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_5rem]">
      <Link
        href={`/plataforma/${id}` as Route}
        prefetch={false}
        className="flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-surface-secondary"
      >
        <span className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="font-semibold break-words">{nome}</span>
          <span className="flex flex-wrap gap-1.5">
            {sinaisDe(inquilino, agora).map(({ tom, texto }) => (
              <Badge key={texto} tom={tom}>
                {texto}
              </Badge>
            ))}
          </span>
          <span className="text-sm text-muted tabular-nums">
            {pedidos} {pedidos === 1 ? "pedido" : "pedidos"} · {formatReais(receita)} · {mensagens}{" "}
            {mensagens === 1 ? "mensagem" : "mensagens"} · modelo {formatUsd(custoUsd)}
          </span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
      </Link>
    </li>
  );
}
