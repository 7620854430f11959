import { X } from "lucide-react";
import type { Route } from "next";
import { CarrinhoCard } from "@/app/painel/[codigo]/carrinho-card";
import { ClienteFields } from "@/app/painel/[codigo]/clientes/[id]/cliente-fields";
import { ClientePedidos } from "@/app/painel/[codigo]/clientes/[id]/cliente-pedidos";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import type { Carrinho } from "@/lib/admin/carrinho";
import type { ClienteFicha } from "@/lib/admin/clientes";
import type { Instante } from "@/lib/core/loja/abertura";

type ConversaFichaProps = {
  readonly codigo: string;
  readonly conversaId: number;
  readonly cliente: ClienteFicha;
  readonly carrinho: Carrinho | null;
  readonly fuso: string;
  readonly agora: Instante;
  /** On a narrow screen it lies over the thread, and has an address of its own, so that "back" closes it. */
  readonly aberta: boolean;
};

/** What stands beside a thread: the carrinho as it is now, and who the customer is. */
export function ConversaFicha({
  codigo,
  conversaId,
  cliente,
  carrinho,
  fuso,
  agora,
  aberta,
}: ConversaFichaProps) {
  return (
    <aside
      aria-label="Carrinho e ficha do cliente"
      className={classNames(
        "flex min-w-0 flex-col gap-4 overflow-y-auto bg-background p-4 xl:border-l xl:border-separator",
        aberta ? "max-xl:fixed max-xl:inset-x-0 max-xl:top-14 max-xl:bottom-0 max-xl:z-40" : "max-xl:hidden",
      )}
    >
      <ButtonLink
        href={`/painel/${codigo}/conversas/${conversaId}` as Route}
        prefetch={false}
        scroll={false}
        tom="secundario"
        className="w-fit shrink-0 xl:hidden"
      >
        <X aria-hidden="true" />
        Voltar à conversa
      </ButtonLink>
      {carrinho !== null && <CarrinhoCard carrinho={carrinho} />}
      <ClienteFields codigo={codigo} cliente={cliente} />
      <ClientePedidos pedidos={cliente.pedidos.slice(0, RECENT)} fuso={fuso} agora={agora} />
      <ButtonLink
        href={`/painel/${codigo}/clientes/${cliente.id}` as Route}
        prefetch={false}
        tom="discreto"
        className="w-fit shrink-0"
      >
        Ver a ficha inteira
      </ButtonLink>
    </aside>
  );
}

const RECENT = 5;
