import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/shell/auth-frame";
import { currentAccount } from "@/lib/admin/session";
import { EntrarForm } from "./entrar-form";

export const metadata: Metadata = { title: "Entrar" };

export default async function EntrarPage() {
  if ((await currentAccount()) !== null) redirect("/painel");
  return (
    <AuthFrame titulo="Entrar" descricao="Pedidos, conversas e cardápio da sua pizzaria.">
      <EntrarForm />
      <p className="text-muted">
        Ainda não tem conta?{" "}
        <Link href="/criar-conta" className="font-semibold text-link underline underline-offset-4">
          Criar conta
        </Link>
      </p>
    </AuthFrame>
  );
}
