import type { Metadata } from "next";
import { sair } from "@/app/painel/actions";
import { AuthFrame } from "@/components/shell/auth-frame";
import { Button } from "@/components/ui/button";
import { requireAccount } from "@/lib/admin/session";
import { NovaForm } from "./nova-form";

export const metadata: Metadata = { title: "Nova pizzaria" };

export default async function NovaPage() {
  const { email } = await requireAccount();
  return (
    <AuthFrame titulo="Como se chama a pizzaria?" descricao={`Você entrou como ${email}.`}>
      <NovaForm />
      <form action={sair}>
        <Button type="submit" tom="discreto" larguraTotal>
          Sair
        </Button>
      </form>
    </AuthFrame>
  );
}
