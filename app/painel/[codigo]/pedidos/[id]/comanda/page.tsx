import { ArrowLeft } from "lucide-react";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { toPedidoView } from "@/app/painel/[codigo]/pedidos/pedido-view";
import { ButtonLink } from "@/components/ui/button-link";
import { findPedido } from "@/lib/admin/pedidos";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { Comanda } from "./comanda";
import { PrintButton } from "./print-button";

export const metadata: Metadata = { title: "Comanda" };

type ComandaPageProps = {
  readonly params: Promise<{ codigo: string; id: string }>;
  readonly searchParams: Promise<{ papel?: string }>;
};

/** A pedido on the printer's roll, 80 or 58 mm wide. */
export default async function ComandaPage({ params, searchParams }: ComandaPageProps) {
  const { codigo, id } = await params;
  const { restaurante } = await requireMember(codigo, PAPEIS_DA_PAGINA.pedidos);
  const pedidoId = Number(id);
  const pedido = Number.isSafeInteger(pedidoId) ? await findPedido(restaurante.id, pedidoId) : null;
  if (pedido === null) notFound();
  const larguraMm = (await searchParams).papel === "58" ? 58 : 80;
  const other = larguraMm === 80 ? 58 : 80;
  const view = toPedidoView(pedido, restaurante.fuso, (await requestClock())());
  return (
    <div className="flex flex-1 flex-col items-center gap-4 px-3 py-4 print:block print:p-0">
      <style>{`@page { size: ${larguraMm}mm auto; margin: 0 }`}</style>
      <div className="flex flex-wrap justify-center gap-2 print:hidden">
        <ButtonLink href={`/painel/${codigo}/pedidos` as Route} prefetch={false} tom="discreto">
          <ArrowLeft aria-hidden="true" />
          Pedidos
        </ButtonLink>
        <PrintButton />
        <ButtonLink
          href={`/painel/${codigo}/pedidos/${pedido.id}/comanda?papel=${other}` as Route}
          prefetch={false}
          tom="contorno"
        >
          Papel de {other} mm
        </ButtonLink>
      </div>
      <Comanda loja={restaurante.nome} pedido={view} larguraMm={larguraMm} />
    </div>
  );
}
