"use client";

import { MessageCircle } from "lucide-react";
import { useParams } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { foldText } from "@/components/ui/fold-text";
import { SearchField } from "@/components/ui/search-field";
import { ConversaRow } from "./conversa-row";
import type { ConversaView } from "./conversa-view";

type ConversaListProps = {
  readonly codigo: string;
  readonly conversas: readonly ConversaView[];
  /** There are older ones that are not listed. */
  readonly isCut: boolean;
};

/** Who calls first, then who is unread, then the most recent. */
export function ConversaList({ codigo, conversas, isCut }: ConversaListProps) {
  const { id: aberta } = useParams<{ id?: string }>();
  const [busca, setBusca] = useState("");
  const termo = useDeferredValue(foldText(busca.trim()));
  const sorted = conversas.toSorted((a, b) => rank(a) - rank(b));
  const found = termo === "" ? sorted : sorted.filter((conversa) => matches(conversa, termo));
  return (
    <>
      <div className="sticky top-14 z-10 bg-background px-3 py-3 md:top-0 md:px-4">
        <h1 className="mb-3 text-2xl font-bold tracking-tight max-md:sr-only">Conversas</h1>
        {conversas.length > 0 && (
          <SearchField rotulo="Buscar nome ou telefone" valor={busca} onMudar={setBusca} />
        )}
      </div>
      {conversas.length === 0 && (
        <EmptyState icone={<MessageCircle />} titulo="Nenhuma conversa ainda">
          Quando um cliente escrever para o WhatsApp da pizzaria, a conversa aparece aqui.
        </EmptyState>
      )}
      {conversas.length > 0 && found.length === 0 && (
        <p className="px-4 py-8 text-center text-muted">Ninguém com “{busca}”.</p>
      )}
      <ul className="px-1.5 pb-4 md:px-2">
        {found.map((conversa) => (
          <ConversaRow
            key={conversa.id}
            codigo={codigo}
            conversa={conversa}
            isOpen={String(conversa.id) === aberta}
          />
        ))}
      </ul>
      {isCut && termo === "" && (
        <p className="px-4 pb-6 text-center text-sm text-muted">
          As {conversas.length} mais recentes. Busque pelo nome ou telefone.
        </p>
      )}
    </>
  );
}

function rank({ chamando, naoLidas }: ConversaView): number {
  if (chamando !== null) return 0;
  return naoLidas > 0 ? 1 : 2;
}

function matches({ nome, telefone }: ConversaView, termo: string): boolean {
  const digits = termo.replace(/\D/g, "");
  return foldText(nome).includes(termo) || (digits.length >= 3 && telefone?.includes(digits) === true);
}
