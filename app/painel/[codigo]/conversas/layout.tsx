import type { ReactNode } from "react";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { listConversas } from "@/lib/admin/conversas";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { ConversaList } from "./conversa-list";
import { toConversaView } from "./conversa-view";

type LayoutProps = {
  readonly children: ReactNode;
  readonly params: Promise<{ codigo: string }>;
};

/** The list beside the open thread; on a telephone one or the other. */
export default async function ConversasLayout({ children, params }: LayoutProps) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, PAPEIS_DA_PAGINA.conversas);
  const agoraMs = (await requestClock())();
  const conversas = await listConversas(restaurante.id, LIST_LIMIT);
  const views = conversas.map((conversa) => toConversaView(conversa, restaurante.fuso, agoraMs));
  return (
    <div className="group/conversas grid min-h-0 flex-1 md:h-[calc(100dvh-3.5rem)] md:flex-none md:grid-cols-[20rem_minmax(0,1fr)] lg:grid-cols-[24rem_minmax(0,1fr)] xl:grid-cols-[20rem_minmax(0,1fr)] 2xl:grid-cols-[24rem_minmax(0,1fr)]">
      <section
        aria-label="Lista de conversas"
        className="min-w-0 border-separator max-md:group-has-data-conversa-aberta/conversas:hidden md:overflow-y-auto md:border-r"
      >
        <ConversaList codigo={codigo} conversas={views} isCut={conversas.length === LIST_LIMIT} />
      </section>
      {children}
    </div>
  );
}

/** The newest of a busy week; those who call are always among them. */
const LIST_LIMIT = 300;
