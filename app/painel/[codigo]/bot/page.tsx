import type { Metadata } from "next";
import { AnswerPreview } from "@/app/painel/[codigo]/answer-preview";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { loadAvisarWhatsapp } from "@/lib/admin/bot";
import { loadCanal } from "@/lib/admin/canal";
import { listConhecimento } from "@/lib/admin/conhecimento";
import { conversar } from "@/lib/admin/ensaio";
import { loadLimites } from "@/lib/admin/limites";
import { loadLoja } from "@/lib/admin/loja";
import { DONO, requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { AboutShop } from "./about-shop";
import { AlertCard } from "./alert-card";
import { Answers } from "./answers";
import { BotPower } from "./bot-power";
import { ConnectionCard } from "./connection-card";
import { LimitsCard } from "./limits-card";
import { Manner } from "./manner";

export const metadata: Metadata = { title: "Bot" };

export default async function BotPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.bot);
  const { restaurante } = member;
  const agora = (await requestClock())();
  const [canal, avisarWhatsapp, loja, conhecimento, limites] = await Promise.all([
    loadCanal(restaurante.id),
    loadAvisarWhatsapp(restaurante.id),
    loadLoja(restaurante.id),
    listConhecimento(restaurante.id),
    loadLimites(restaurante.id),
  ]);
  const perguntas = [
    ...new Set([...PERGUNTAS, ...conhecimento.slice(-MAX_TAUGHT).map(({ pergunta }) => pergunta)]),
  ];
  const respostas = await conversar(member, perguntas, agora);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader titulo="Bot" descricao="Quem responde aos clientes no WhatsApp da pizzaria." />
      <BotPower codigo={codigo} ativo={restaurante.botAtivo} />
      <AboutShop codigo={codigo} loja={loja} />
      <Manner codigo={codigo} loja={loja} />
      <Answers codigo={codigo} respostas={conhecimento} />
      <AnswerPreview perguntas={perguntas} respostas={respostas} />
      <LimitsCard codigo={codigo} limites={limites} />
      <ConnectionCard
        canal={canal}
        acao={
          DONO.includes(member.papel) && (
            <ButtonLink
              tom="secundario"
              className="max-sm:w-full"
              prefetch={false}
              href={{ pathname: `/painel/${codigo}/comecar`, query: { passo: "whatsapp" } }}
            >
              {canal.instancia === null ? "Ligar o número" : "Trocar o número ou o provedor"}
            </ButtonLink>
          )
        }
      />
      <AlertCard codigo={codigo} telefone={avisarWhatsapp} />
    </div>
  );
}

const PERGUNTAS = ["Oi", "Onde vocês ficam?", "Qual o telefone?", "Você é um robô?"];
/** Of what was taught, the last of it: it was just typed. */
const MAX_TAUGHT = 2;
