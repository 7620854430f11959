"use client";

import { StatusPage } from "@/components/shell/status-page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <StatusPage
      titulo="Algo deu errado do nosso lado"
      acoes={
        <>
          <Button onClick={retry}>Tentar de novo</Button>
          <ButtonLink tom="secundario" href="/painel">
            Ir para o painel
          </ButtonLink>
        </>
      }
    >
      <p>Nada do que você fez se perdeu: pedidos e conversas continuam guardados.</p>
    </StatusPage>
  );
}
