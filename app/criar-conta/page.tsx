import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountForm } from "@/components/shell/account-form";
import { AuthFrame } from "@/components/shell/auth-frame";
import { currentAccount } from "@/lib/admin/session";
import { criarConta } from "./actions";

export const metadata: Metadata = { title: "Criar conta" };

export default async function CriarContaPage() {
  if ((await currentAccount()) !== null) redirect("/painel");
  return (
    <AuthFrame titulo="Criar conta" descricao="Passo 1 de 2: o seu acesso. Depois, o nome da pizzaria.">
      <AccountForm
        fazer={criarConta}
        botao="Criar conta"
        senha={{ autoComplete: "new-password", minLength: 8, ajuda: "Pelo menos 8 caracteres." }}
      />
      <p className="text-muted">
        Já tem conta?{" "}
        <Link href="/entrar" className="font-semibold text-link underline underline-offset-4">
          Entrar
        </Link>
      </p>
    </AuthFrame>
  );
}
