import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { toConversaView } from "@/app/painel/[codigo]/conversas/conversa-view";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { loadCarrinho } from "@/lib/admin/carrinho";
import { findCliente } from "@/lib/admin/clientes";
import { findConversa, listMensagens } from "@/lib/admin/conversas";
import { listEntendidos } from "@/lib/admin/entendidos";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { ConversaFicha } from "./conversa-ficha";
import { toMensagemViews } from "./mensagem-view";
import { Thread } from "./thread";
import { ThreadHeader } from "./thread-header";

export const metadata: Metadata = { title: "Conversa" };

type PageProps = {
  readonly params: Promise<{ codigo: string; id: string }>;
  readonly searchParams: Promise<{ mensagens?: string; ficha?: string }>;
};

const PAGE = 100;
const MOST = 1_000;

export default async function ConversaPage({ params, searchParams }: PageProps) {
  const { codigo, id } = await params;
  const member = await requireMember(codigo, PAPEIS_DA_PAGINA.conversas);
  const { restaurante } = member;
  const { mensagens: mostrar, ficha } = await searchParams;
  const limite = Math.min(Math.max(Number(mostrar) || PAGE, PAGE), MOST);
  const conversaId = Number(id);
  if (!Number.isSafeInteger(conversaId)) notFound();
  const [conversa, mensagens, clock] = await Promise.all([
    findConversa(restaurante.id, conversaId),
    listMensagens(restaurante.id, conversaId, limite),
    requestClock(),
  ]);
  if (conversa === null) notFound();
  const agora = clock();
  const view = toConversaView(conversa, restaurante.fuso, agora);
  const primeiro = mensagens.find(({ turnoId }) => turnoId !== null)?.turnoId ?? null;
  const [entendidos, carrinho, cliente] = await Promise.all([
    primeiro === null ? new Map() : listEntendidos(restaurante.id, conversaId, primeiro),
    loadCarrinho(member, conversaId, agora),
    findCliente(restaurante.id, conversa.clienteId),
  ]);
  return (
    <section
      aria-label={`Conversa com ${view.nome}`}
      data-conversa-aberta
      className="flex h-[calc(100dvh-3.5rem)] min-w-0 xl:grid xl:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="flex min-w-0 flex-1 flex-col">
        <ThreadHeader codigo={codigo} conversa={view} />
        <Thread
          codigo={codigo}
          conversa={view}
          mensagens={toMensagemViews(mensagens, entendidos, { fuso: restaurante.fuso, agoraMs: agora })}
          anteriores={
            mensagens.length === limite && limite < MOST ? (
              <Link
                href={`/painel/${codigo}/conversas/${id}?mensagens=${limite + 3 * PAGE}` as Route}
                prefetch={false}
                className="mx-auto my-2 flex min-h-11 items-center px-4 text-sm font-semibold text-link underline"
              >
                Ver mensagens anteriores
              </Link>
            ) : null
          }
        />
      </div>
      {cliente !== null && (
        <ConversaFicha
          codigo={codigo}
          conversaId={conversaId}
          cliente={cliente}
          carrinho={carrinho}
          fuso={restaurante.fuso}
          agora={agora}
          aberta={ficha === "1"}
        />
      )}
    </section>
  );
}
