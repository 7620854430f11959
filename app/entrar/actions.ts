"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn } from "@/lib/admin/account";
import { formAction } from "@/lib/admin/form-action";

export const entrar = formAction(
  z.object({
    email: z.email("Digite o e-mail da sua conta."),
    senha: z.string().min(1, "Digite a sua senha."),
  }),
  async ({ email, senha }) => {
    const resultado = await signIn(email, senha);
    if (!resultado.ok) return resultado;
    redirect("/painel");
  },
);
