"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signUp } from "@/lib/admin/account";
import { formAction } from "@/lib/admin/form-action";
import { currentAccount } from "@/lib/admin/session";

export const criarConta = formAction(
  z.object({
    email: z.email("Digite um e-mail que você consiga abrir."),
    senha: z.string().min(8, "Use uma senha de pelo menos 8 caracteres."),
  }),
  async ({ email, senha }) => {
    const resultado = await signUp(email, senha);
    if (resultado.ok && (await currentAccount()) !== null) redirect("/painel/nova");
    return resultado;
  },
);
