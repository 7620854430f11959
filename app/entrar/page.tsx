import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountForm } from "@/components/shell/account-form";
import { AuthFrame } from "@/components/shell/auth-frame";
import { currentAccount } from "@/lib/admin/session";
import { entrar } from "./actions";

export const metadata: Metadata = { title: "Entrar" };

export default async function EntrarPage() {
  if ((await currentAccount()) !== null) redirect("/painel");
  return (
    <AuthFrame titulo="Entrar" descricao="Pedidos, conversas e cardápio da sua pizzaria.">
      <AccountForm fazer={entrar} botao="Entrar" senha={{ autoComplete: "current-password" }} />
      <p className="text-muted">
        Ainda não tem conta?{" "}
        <Link href="/criar-conta" className="font-semibold text-link underline underline-offset-4">
          Criar conta
        </Link>
      </p>
    </AuthFrame>
  );
}
