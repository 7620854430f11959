import type { Metadata } from "next";
import type { ReactNode } from "react";
import { abrirCanalAoVivo, atualizarPagina, sair } from "@/app/painel/actions";
import { Bell } from "@/components/live/bell";
import { LiveIndicator } from "@/components/live/live-indicator";
import { AccountMenu } from "@/components/shell/account-menu";
import { AppShell } from "@/components/shell/app-shell";
import { RestauranteSwitcher } from "@/components/shell/restaurante-switcher";
import { loadAvisos } from "@/lib/admin/avisos";
import { listMemberships, requireMember } from "@/lib/admin/require-member";
import { paginasDo } from "./paginas";

type LayoutProps = {
  readonly children: ReactNode;
  readonly params: Promise<{ codigo: string }>;
};

/** What waits stands in the title of the tab, so that it is seen from another one. */
export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { restaurante } = await requireMember((await params).codigo);
  const { pedidosNovos } = await loadAvisos(restaurante.id);
  const count = pedidosNovos.length === 0 ? "" : `(${pedidosNovos.length}) `;
  return { title: { default: `${count}${restaurante.nome}`, template: `${count}%s · ${restaurante.nome}` } };
}

export default async function RestauranteLayout({ children, params }: LayoutProps) {
  const { codigo } = await params;
  const { restaurante, papel, account } = await requireMember(codigo);
  const [{ pedidosNovos, conversasChamando }, members] = await Promise.all([
    loadAvisos(restaurante.id),
    listMemberships(),
  ]);
  const paginas = paginasDo(papel);
  return (
    <AppShell
      codigo={codigo}
      paginas={paginas}
      contagens={{
        pedidos: { total: pedidosNovos.length, contado: ["pedido novo", "pedidos novos"] },
        conversas: { total: conversasChamando.length, contado: ["cliente chamando", "clientes chamando"] },
      }}
      titulo={
        <RestauranteSwitcher
          atual={restaurante}
          restaurantes={members.map((member) => ({
            codigo: member.restaurante.codigo,
            nome: member.restaurante.nome,
          }))}
        />
      }
      ferramentas={
        <>
          <LiveIndicator
            restauranteId={restaurante.id}
            abrir={abrirCanalAoVivo}
            atualizar={atualizarPagina}
          />
          <Bell
            codigo={codigo}
            pedidosNovos={pedidosNovos}
            conversasChamando={paginas.includes("conversas") ? conversasChamando : []}
          />
          <AccountMenu email={account.email} sair={sair} />
        </>
      }
    >
      {restaurante.suspensoMotivo !== null && (
        <p
          role="status"
          className="bg-danger-soft px-4 py-3 text-danger-soft-foreground md:px-6 print:hidden"
        >
          <strong>Esta pizzaria está suspensa.</strong> {restaurante.suspensoMotivo} O bot não responde; as
          mensagens continuam chegando em Conversas.
        </p>
      )}
      {children}
    </AppShell>
  );
}
