import { MessagesSquare } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Conversas" };

export default function ConversasPage() {
  return (
    <div className="hidden place-content-center md:grid">
      <EmptyState icone={<MessagesSquare />} titulo="Escolha uma conversa">
        Leia junto com o bot e assuma quando quiser.
      </EmptyState>
    </div>
  );
}
