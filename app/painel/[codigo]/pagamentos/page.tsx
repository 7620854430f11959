import type { Metadata } from "next";
import { AnswerPreview } from "@/app/painel/[codigo]/answer-preview";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { PageHeader } from "@/components/ui/page-header";
import { listCupons } from "@/lib/admin/cupons";
import { conversar, loadCardapioDoBot } from "@/lib/admin/ensaio";
import { listFormas } from "@/lib/admin/formas-pagamento";
import { loadPagamentos } from "@/lib/admin/pagamentos";
import { DONO, requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { relogioLocal } from "@/lib/core/loja/abertura";
import { halfExamples } from "@/lib/core/pedido/half-example";
import { BankCard } from "./bank-card";
import { Cupons } from "./cupons";
import { Formas } from "./formas";
import { HalvesCard } from "./halves-card";
import { PixCard } from "./pix-card";

export const metadata: Metadata = { title: "Pagamentos" };

export default async function PagamentosPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.pagamentos);
  const { restaurante, papel } = member;
  const agora = (await requestClock())();
  const [pagamentos, formas, cupons, cardapio, respostas] = await Promise.all([
    loadPagamentos(restaurante.id),
    listFormas(restaurante.id),
    listCupons(restaurante.id),
    loadCardapioDoBot(member, agora),
    conversar(member, PERGUNTAS, agora),
  ]);
  const eDono = DONO.includes(papel);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Pagamentos"
        descricao="Como o cliente paga e como a conta é feita. Cada mudança vale na próxima mensagem."
      />
      <PixCard codigo={codigo} pagamentos={pagamentos} eDono={eDono} />
      <BankCard codigo={codigo} pagamentos={pagamentos} eDono={eDono} />
      <Formas codigo={codigo} formas={formas} />
      <HalvesCard codigo={codigo} pagamentos={pagamentos} exemplos={halfExamples(cardapio)} />
      <Cupons
        codigo={codigo}
        cupons={cupons}
        fuso={restaurante.fuso}
        agora={agora}
        hoje={relogioLocal(restaurante.fuso, agora).data}
      />
      <AnswerPreview perguntas={PERGUNTAS} respostas={respostas} />
    </div>
  );
}

const PERGUNTAS = [
  "Oi",
  "Quais as formas de pagamento?",
  "Qual a chave pix?",
  "Como funciona o preço da meia a meia?",
];
