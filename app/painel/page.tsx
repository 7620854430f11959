import { Plus, Store } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/shell/auth-frame";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EQUIPE, listMemberships } from "@/lib/admin/require-member";
import { sair } from "./actions";

export const metadata: Metadata = { title: "Seus restaurantes" };

export default async function PainelPage() {
  const memberships = await listMemberships();
  const members = memberships.filter(({ papel }) => EQUIPE.includes(papel));
  const [first, second] = members;
  if (first === undefined && memberships.length > 0) redirect("/entregador");
  if (first === undefined) redirect("/painel/nova");
  if (second === undefined) redirect(`/painel/${first.restaurante.codigo}/pedidos`);
  return (
    <AuthFrame
      titulo="Qual restaurante?"
      descricao="Você trabalha em mais de um. Dá para trocar depois, no topo."
    >
      <ul className="flex flex-col gap-3">
        {members.map(({ restaurante }) => (
          <li key={restaurante.id}>
            <Link
              href={`/painel/${restaurante.codigo}/pedidos`}
              className="card card--default flex-row items-center gap-4 text-lg font-semibold hover:bg-surface-secondary"
            >
              <Store aria-hidden="true" className="size-6 shrink-0 text-accent" />
              {restaurante.nome}
            </Link>
          </li>
        ))}
      </ul>
      <ButtonLink href="/painel/nova" tom="contorno" larguraTotal>
        <Plus aria-hidden="true" />
        Nova pizzaria
      </ButtonLink>
      <form action={sair}>
        <Button type="submit" tom="discreto" larguraTotal>
          Sair
        </Button>
      </form>
    </AuthFrame>
  );
}
