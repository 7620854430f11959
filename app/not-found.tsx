import type { Metadata } from "next";
import { StatusPage } from "@/components/shell/status-page";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Página não encontrada" };

export default function NotFound() {
  return (
    <StatusPage
      titulo="Não achamos essa página"
      acoes={<ButtonLink href="/painel">Ir para o painel</ButtonLink>}
    >
      <p>O endereço pode ter mudado, ou ela é de um restaurante em que você não trabalha.</p>
    </StatusPage>
  );
}
