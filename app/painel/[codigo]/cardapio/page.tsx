import { Pizza } from "lucide-react";
import type { Metadata } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadCardapio } from "@/lib/admin/cardapio";
import { GESTAO, requireMember } from "@/lib/admin/require-member";
import { Arquivo } from "./arquivo";
import { CardapioList } from "./cardapio-list";
import { CardapioTabs } from "./cardapio-tabs";
import { LintCard } from "./lint-card";
import { lintCardapio } from "./lint-cardapio";

export const metadata: Metadata = { title: "Cardápio" };

export default async function CardapioPage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  const { codigo } = await params;
  const { restaurante, papel } = await requireMember(codigo, PAPEIS_DA_PAGINA.cardapio);
  const cardapio = await loadCardapio(restaurante.id);
  const podeMudar = GESTAO.includes(papel);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6">
      <PageHeader
        titulo="Cardápio"
        acoes={podeMudar && <Arquivo codigo={codigo} />}
        descricao={
          podeMudar
            ? "O que o bot oferece, por quanto. Cada mudança vale na próxima mensagem."
            : "O que o bot oferece, por quanto. Quem muda é o dono ou o gerente."
        }
      />
      {podeMudar && <CardapioTabs codigo={codigo} aqui="itens" />}
      {cardapio.produtos.length === 0 && (
        <EmptyState
          icone={<Pizza />}
          titulo="O cardápio ainda está vazio"
          acao={
            podeMudar && (
              <ButtonLink href={{ pathname: `/painel/${codigo}/comecar`, query: { passo: "cardapio" } }}>
                Colar o cardápio
              </ButtonLink>
            )
          }
        >
          Sem itens o bot não vende nada. Cole o que você já tem escrito, importe um arquivo, ou comece pelos
          tamanhos e categorias e crie os itens aqui.
        </EmptyState>
      )}
      {podeMudar && <LintCard avisos={lintCardapio(cardapio)} />}
      <CardapioList codigo={codigo} cardapio={cardapio} podeMudar={podeMudar} />
    </div>
  );
}
