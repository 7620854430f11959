import { Bike } from "lucide-react";
import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { startOfNight } from "@/app/painel/[codigo]/pedidos/start-of-night";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listEntregadores } from "@/lib/admin/entregadores";
import { DONO, requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { AddEntregador } from "./add-entregador";
import { EntregadorRow } from "./entregador-row";

export const metadata: Metadata = { title: "Entregadores" };

export default async function EntregadoresPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante, papel } = await requireMember(codigo, PAPEIS_DA_PAGINA.entregadores);
  const desdeMs = startOfNight(restaurante.fuso, (await requestClock())());
  const entregadores = await listEntregadores(restaurante.id, desdeMs);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Entregadores"
        descricao="Quem leva os pedidos. No painel de pedidos você escolhe quem sai com cada um; com um convite, o entregador vê as entregas dele no próprio celular."
      />
      {entregadores.length === 0 ? (
        <EmptyState icone={<Bike />} titulo="Nenhum entregador ainda">
          Cadastre quem entrega: o cliente fica sabendo com quem o pedido saiu, e você vê quanto cada um
          entregou e tem de dinheiro para acertar.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
          {entregadores.map((entregador) => (
            <EntregadorRow
              key={entregador.id}
              codigo={codigo}
              restaurante={restaurante.nome}
              entregador={entregador}
              podeConvidar={DONO.includes(papel)}
            />
          ))}
        </ul>
      )}
      <AddEntregador codigo={codigo} />
    </div>
  );
}
