import type { Metadata } from "next";
import { AnswerPreview } from "@/app/painel/[codigo]/answer-preview";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { conversar } from "@/lib/admin/ensaio";
import { loadHorarios } from "@/lib/admin/horarios";
import { loadLoja } from "@/lib/admin/loja";
import { loadOperacao } from "@/lib/admin/operacao";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { abertura, formatHora, relogioLocal } from "@/lib/core/loja/abertura";
import { ClosedMessage } from "./closed-message";
import { Feriados } from "./feriados";
import { KitchenPace } from "./kitchen-pace";
import { OpenNow } from "./open-now";
import { RightNow } from "./right-now";
import { Semana } from "./semana";

export const metadata: Metadata = { title: "Horários" };

export default async function HorariosPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.horarios);
  const { fuso } = member.restaurante;
  const agora = (await requestClock())();
  const until = (ate: number | null) =>
    ate === null ? "até você liberar" : `até as ${formatHora(fuso, ate)}`;
  const { data: hoje } = relogioLocal(fuso, agora);
  const [horarios, loja, operacao, respostas] = await Promise.all([
    loadHorarios(member, hoje),
    loadLoja(member.restaurante.id),
    loadOperacao(member.restaurante.id, agora),
    conversar(member, PERGUNTAS, agora),
  ]);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Horários"
        descricao="Quando a pizzaria aceita pedidos. Fora disso o bot avisa e oferece agendar."
      />
      <OpenNow abertura={abertura(horarios.core, agora)} fuso={fuso} agora={agora} />
      <RightNow
        codigo={codigo}
        pausa={operacao.pausa && { deQue: operacao.pausa.deQue, quando: until(operacao.pausa.ate) }}
        movimento={
          operacao.movimento && {
            extraMin: operacao.movimento.extraMin,
            quando: until(operacao.movimento.ate),
          }
        }
      />
      <Semana codigo={codigo} semana={horarios.semana} />
      <Feriados codigo={codigo} feriados={horarios.feriados} hoje={hoje} />
      <KitchenPace codigo={codigo} pedidosPorVez={loja.pedidosPorVez} />
      <ClosedMessage codigo={codigo} mensagem={loja.mensagemFechado} />
      <AnswerPreview perguntas={PERGUNTAS} respostas={respostas} />
    </div>
  );
}

const PERGUNTAS = ["Oi", "Vocês estão abertos agora?", "Quanto tempo demora?"];
