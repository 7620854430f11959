import { ChevronLeft, ShoppingBasket } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ConversaView } from "@/app/painel/[codigo]/conversas/conversa-view";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import { TakeOver } from "./take-over";

type ThreadHeaderProps = {
  readonly codigo: string;
  readonly conversa: ConversaView;
};

/** Who it is, who answers, and the one tap that changes it. */
export function ThreadHeader({ codigo, conversa }: ThreadHeaderProps) {
  const { id, nome, telefone, chamando, situacao, quieta } = conversa;
  return (
    <header className="flex flex-wrap items-center justify-end gap-2 border-b border-separator bg-surface px-2 py-2 md:px-5 md:py-3">
      <Link
        href={`/painel/${codigo}/conversas`}
        prefetch={false}
        aria-label="Voltar para as conversas"
        className="grid size-11 shrink-0 place-items-center rounded-xl text-muted md:hidden"
      >
        <ChevronLeft aria-hidden="true" className="size-6" />
      </Link>
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-4rem)]">
        <h1 className="truncate text-lg leading-tight font-bold">{nome}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <Badge tom={chamando !== null ? "perigo" : quieta ? "aviso" : "neutro"}>
            {chamando ?? situacao}
          </Badge>
          {telefone !== null && formatTelefone(telefone) !== nome && (
            <a href={`tel:+${telefone}`} className="max-sm:hidden">
              {formatTelefone(telefone)}
            </a>
          )}
        </p>
      </div>
      <ButtonLink
        href={`/painel/${codigo}/conversas/${id}?ficha=1` as Route}
        prefetch={false}
        scroll={false}
        tom="discreto"
        soIcone
        aria-label="Carrinho e ficha do cliente"
        className="xl:hidden"
      >
        <ShoppingBasket aria-hidden="true" />
      </ButtonLink>
      <TakeOver codigo={codigo} conversaId={id} quieta={quieta} chamando={chamando !== null} />
    </header>
  );
}
