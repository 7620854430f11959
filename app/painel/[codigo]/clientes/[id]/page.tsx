import { ArrowLeft, MessageCircle } from "lucide-react";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PAPEIS_DA_PAGINA } from "@/app/painel/[codigo]/paginas";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import { findCliente } from "@/lib/admin/clientes";
import { GESTAO, requireMember } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { relogioLocal } from "@/lib/core/loja/abertura";
import { ClienteFields } from "./cliente-fields";
import { ClientePedidos } from "./cliente-pedidos";
import { ClientePrivacidade } from "./cliente-privacidade";

export const metadata: Metadata = { title: "Cliente" };

type ClientePageProps = { readonly params: Promise<{ codigo: string; id: string }> };

export default async function ClientePage({ params }: ClientePageProps) {
  const { codigo, id } = await params;
  const { restaurante, papel } = await requireMember(codigo, PAPEIS_DA_PAGINA.clientes);
  const clienteId = Number(id);
  const cliente = Number.isSafeInteger(clienteId) ? await findCliente(restaurante.id, clienteId) : null;
  if (cliente === null) notFound();
  const agora = (await requestClock())();
  const [ano, mes, dia] = relogioLocal(restaurante.fuso, Date.parse(cliente.desde)).data.split("-");
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6">
      <ButtonLink
        href={`/painel/${codigo}/clientes` as Route}
        prefetch={false}
        tom="discreto"
        className="w-fit"
      >
        <ArrowLeft aria-hidden="true" />
        Clientes
      </ButtonLink>
      <PageHeader
        titulo={cliente.nome ?? "Sem nome"}
        descricao={`${cliente.telefone === null ? "Sem telefone" : formatTelefone(cliente.telefone)} · desde ${dia}/${mes}/${ano}`}
        acoes={
          cliente.conversaId !== null && (
            <ButtonLink
              href={`/painel/${codigo}/conversas/${cliente.conversaId}` as Route}
              prefetch={false}
              tom="suave"
            >
              <MessageCircle aria-hidden="true" />
              Conversa
            </ButtonLink>
          )
        }
      />
      <ClienteFields codigo={codigo} cliente={cliente} />
      <Card className="gap-2 p-5 md:p-6">
        <h2 className="text-xl font-bold tracking-tight">Endereços</h2>
        {cliente.enderecos.length === 0 && <p className="text-muted">Nenhuma entrega ainda.</p>}
        <ul className="flex flex-col gap-1">
          {cliente.enderecos.map((endereco) => (
            <li key={endereco} className="break-words">
              {endereco}
            </li>
          ))}
        </ul>
      </Card>
      <ClientePedidos pedidos={cliente.pedidos} fuso={restaurante.fuso} agora={agora} />
      {GESTAO.includes(papel) && (
        <ClientePrivacidade codigo={codigo} clienteId={cliente.id} nome={cliente.nome ?? "esse cliente"} />
      )}
    </div>
  );
}
