import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { loadCanal } from "@/lib/admin/canal";
import { requireMember } from "@/lib/admin/require-member";
import { BotPower } from "./bot-power";
import { ConnectionCard } from "./connection-card";

export const metadata: Metadata = { title: "Bot" };

export default async function BotPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, PAPEIS_DA_PAGINA.bot);
  const canal = await loadCanal(restaurante.id);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader titulo="Bot" descricao="Quem responde aos clientes no WhatsApp da pizzaria." />
      <BotPower codigo={codigo} ativo={restaurante.botAtivo} />
      <ConnectionCard canal={canal} />
    </div>
  );
}
