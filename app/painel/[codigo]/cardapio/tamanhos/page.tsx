import type { Metadata } from "next";
import { CardapioTabs } from "@/app/painel/[codigo]/cardapio/cardapio-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { loadCardapio } from "@/lib/admin/cardapio";
import { GESTAO, requireMember } from "@/lib/admin/require-member";
import { Categorias } from "./categorias";
import { Tamanhos } from "./tamanhos";

export const metadata: Metadata = { title: "Tamanhos e categorias" };

export default async function TamanhosPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, GESTAO);
  const { tamanhos, categorias, produtos } = await loadCardapio(restaurante.id);
  const saboresPorCategoria = Object.fromEntries(
    categorias.map(({ id }) => [id, produtos.filter(({ categoriaId }) => categoriaId === id).length]),
  );
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Tamanhos e categorias"
        descricao="Os tamanhos de pizza e os grupos de sabores que custam o mesmo. Os preços deles ficam em Preços."
      />
      <CardapioTabs codigo={codigo} aqui="tamanhos" />
      <Tamanhos codigo={codigo} tamanhos={tamanhos} />
      <Categorias codigo={codigo} categorias={categorias} sabores={saboresPorCategoria} />
    </div>
  );
}
