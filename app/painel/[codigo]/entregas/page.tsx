import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { listBairros } from "@/lib/admin/bairros";
import { listFaixas } from "@/lib/admin/faixas";
import { loadLoja } from "@/lib/admin/loja";
import { requireMember } from "@/lib/admin/require-member";
import { AskPlace } from "./ask-place";
import { Bairros } from "./bairros";
import { ByDistance } from "./by-distance";
import { EntregaSettings } from "./entrega-settings";

export const metadata: Metadata = { title: "Entregas" };

export default async function EntregasPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, PAPEIS_DA_PAGINA.entregas);
  const [loja, bairros, faixas] = await Promise.all([
    loadLoja(restaurante.id),
    listBairros(restaurante.id),
    listFaixas(restaurante.id),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Entregas"
        descricao="Onde a pizzaria entrega e por quanto. Cada mudança vale na próxima mensagem."
      />
      <EntregaSettings codigo={codigo} loja={loja} />
      <AskPlace codigo={codigo} />
      <Bairros codigo={codigo} bairros={bairros} taxaUnica={loja.taxaUnicaAtiva ? loja.taxaPadrao : null} />
      <ByDistance codigo={codigo} lugar={loja.lugar} faixas={faixas} />
    </div>
  );
}
