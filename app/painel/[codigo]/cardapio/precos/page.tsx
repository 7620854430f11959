import { Pizza } from "lucide-react";
import type { Metadata } from "next";
import { CardapioTabs } from "@/app/painel/[codigo]/cardapio/cardapio-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadCardapio } from "@/lib/admin/cardapio";
import { GESTAO, requireMember } from "@/lib/admin/require-member";
import { PriceSheet } from "./price-sheet";

export const metadata: Metadata = { title: "Preços" };

export default async function PrecosPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, GESTAO);
  const cardapio = await loadCardapio(restaurante.id);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Preços"
        descricao="Como numa planilha: setas e Enter andam, e um bloco copiado de outra planilha pode ser colado. Vale na próxima mensagem."
      />
      <CardapioTabs codigo={codigo} aqui="precos" />
      {cardapio.produtos.length + cardapio.categorias.length === 0 ? (
        <EmptyState icone={<Pizza />} titulo="Ainda não há o que pôr preço">
          Crie os itens do cardápio, ou importe o arquivo dele, e os preços aparecem aqui.
        </EmptyState>
      ) : (
        <PriceSheet codigo={codigo} cardapio={cardapio} />
      )}
    </div>
  );
}
