import { Bot, Hourglass } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { TimeAgo } from "@/components/live/time-ago";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import type { Montagem } from "@/lib/admin/noite";

type MontagensProps = {
  readonly montagens: readonly (Montagem & { readonly hora: string })[];
  /** The address of the conversations. */
  readonly conversas: string;
};

/** Who is ordering right now and has not closed yet; an abandoned carrinho is one that can still be saved by a word. */
export function Montagens({ montagens, conversas }: MontagensProps) {
  if (montagens.length === 0) return null;
  return (
    <section aria-label="Montando pedido agora" className="flex gap-2 overflow-x-auto pb-1">
      {montagens.map(({ conversaId, nome, telefone, ultimaMensagemEm, hora, abandonada }) => (
        <Link
          key={conversaId}
          href={`${conversas}/${conversaId}` as Route}
          prefetch={false}
          className="flex min-h-11 shrink-0 items-center gap-2 rounded-lg border border-border bg-surface px-3 text-sm hover:bg-surface-secondary"
        >
          {abandonada ? (
            <Hourglass aria-hidden="true" className="size-4 text-danger-soft-foreground" />
          ) : (
            <Bot aria-hidden="true" className="size-4 text-muted" />
          )}
          <span className="max-w-40 truncate font-medium">
            {nome ?? (telefone === null ? "Cliente" : formatTelefone(telefone))}
          </span>
          <span className={abandonada ? "text-danger-soft-foreground" : "text-muted"}>
            {abandonada ? "abandonou há " : "montando, "}
            <TimeAgo desde={ultimaMensagemEm} hora={hora} />
          </span>
        </Link>
      ))}
    </section>
  );
}
