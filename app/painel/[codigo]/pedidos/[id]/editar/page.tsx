import { ArrowLeft, ChefHat } from "lucide-react";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadEdicao } from "@/lib/admin/edit-pedido";
import { requireMember } from "@/lib/admin/require-member";
import { isPedidoAlteravel, PROXIMOS_STATUS } from "@/lib/core/pedido/status-pedido";
import { EditPedido } from "./edit-pedido";

export const metadata: Metadata = { title: "Editar pedido" };

/** The lines of a placed pedido, to be changed while the kitchen has not begun. */
export default async function EditarPage({
  params,
}: {
  readonly params: Promise<{ codigo: string; id: string }>;
}) {
  const { codigo, id } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.pedidos);
  const pedidoId = Number(id);
  const edicao = Number.isSafeInteger(pedidoId) ? await loadEdicao(member, pedidoId) : null;
  if (edicao === null) notFound();
  const pedidos = `/painel/${codigo}/pedidos` as Route;
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo={`Editar o pedido nº ${edicao.numero}`}
        descricao={`De ${edicao.nome ?? "cliente sem nome"}. O cliente recebe no WhatsApp como ficou.`}
        acoes={
          <ButtonLink href={pedidos} prefetch={false} tom="discreto">
            <ArrowLeft aria-hidden="true" />
            Pedidos
          </ButtonLink>
        }
      />
      {isPedidoAlteravel(edicao.status) ? (
        <EditPedido codigo={codigo} pedidoId={pedidoId} edicao={edicao} />
      ) : (
        <TooLate isEnded={PROXIMOS_STATUS[edicao.status].length === 0} />
      )}
    </div>
  );
}

function TooLate({ isEnded }: { readonly isEnded: boolean }) {
  return isEnded ? (
    <EmptyState icone={<ChefHat />} titulo="Este pedido já terminou">
      O que foi entregue ou cancelado fica como está.
    </EmptyState>
  ) : (
    <EmptyState icone={<ChefHat />} titulo="A cozinha já começou este pedido">
      Combine a mudança com ela e com o cliente.
    </EmptyState>
  );
}
