import type { Metadata } from "next";
import { AnswerPreview } from "@/app/painel/[codigo]/answer-preview";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { loadAvisarWhatsapp } from "@/lib/admin/bot";
import { loadCanal } from "@/lib/admin/canal";
import { conversar } from "@/lib/admin/ensaio";
import { loadLoja } from "@/lib/admin/loja";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { AboutShop } from "./about-shop";
import { AlertCard } from "./alert-card";
import { BotPower } from "./bot-power";
import { ConnectionCard } from "./connection-card";

export const metadata: Metadata = { title: "Bot" };

export default async function BotPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.bot);
  const { restaurante } = member;
  const agora = (await requestClock())();
  const [canal, avisarWhatsapp, loja, respostas] = await Promise.all([
    loadCanal(restaurante.id),
    loadAvisarWhatsapp(restaurante.id),
    loadLoja(restaurante.id),
    conversar(member, PERGUNTAS, agora),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader titulo="Bot" descricao="Quem responde aos clientes no WhatsApp da pizzaria." />
      <BotPower codigo={codigo} ativo={restaurante.botAtivo} />
      <AboutShop codigo={codigo} loja={loja} />
      <AnswerPreview perguntas={PERGUNTAS} respostas={respostas} />
      <ConnectionCard canal={canal} />
      <AlertCard codigo={codigo} telefone={avisarWhatsapp} />
    </div>
  );
}

const PERGUNTAS = ["Oi", "Onde vocês ficam?", "Qual o telefone?"];
