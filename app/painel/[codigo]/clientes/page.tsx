import { Users } from "lucide-react";
import type { Metadata, Route } from "next";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listClientes } from "@/lib/admin/clientes";
import { requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { ClienteRow } from "./cliente-row";
import { ClienteSearch } from "./cliente-search";

export const metadata: Metadata = { title: "Clientes" };

type ClientesPageProps = {
  readonly params: Promise<{ codigo: string }>;
  readonly searchParams: Promise<{ busca?: string; mostrar?: string }>;
};

export default async function ClientesPage({ params, searchParams }: ClientesPageProps) {
  const { codigo } = await params;
  const { restaurante } = await requireMember(codigo, PAPEIS_DA_PAGINA.clientes);
  const { busca = "", mostrar } = await searchParams;
  const limite = Math.min(Math.max(Number(mostrar) || PAGE, PAGE), MAX_SHOWN);
  const agora = (await requestClock())();
  const { clientes, total } = await listClientes(restaurante.id, { busca: busca.slice(0, 80), limite });
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6">
      <PageHeader titulo="Clientes" descricao="Quem já escreveu para a pizzaria, e o que pediu." />
      {(total > 0 || busca !== "") && <ClienteSearch codigo={codigo} busca={busca} />}
      {total === 0 && (
        <EmptyState
          icone={<Users />}
          titulo={busca === "" ? "Nenhum cliente ainda" : "Ninguém com esse nome"}
        >
          {busca === ""
            ? "Cada pessoa que escreve no WhatsApp da loja aparece aqui."
            : "Procure por outra parte do nome, ou pelo telefone."}
        </EmptyState>
      )}
      {total > 0 && (
        <ul
          aria-label={total === 1 ? "1 cliente" : `${total} clientes`}
          className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface"
        >
          {clientes.map((cliente) => (
            <ClienteRow
              key={cliente.id}
              codigo={codigo}
              cliente={cliente}
              fuso={restaurante.fuso}
              agora={agora}
            />
          ))}
        </ul>
      )}
      {total > clientes.length && (
        <ButtonLink
          tom="contorno"
          className="self-center"
          scroll={false}
          href={
            `/painel/${codigo}/clientes?busca=${encodeURIComponent(busca)}&mostrar=${limite + PAGE}` as Route
          }
        >
          Mostrar mais ({total - clientes.length})
        </ButtonLink>
      )}
    </div>
  );
}

const PAGE = 100;
const MAX_SHOWN = 1_000;
