"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn, signOut, signUp } from "@/lib/admin/account";
import { acceptConvite } from "@/lib/admin/convites";
import { formAction } from "@/lib/admin/form-action";
import type { ActionResult } from "@/lib/admin/owner-action";
import { currentAccount, requireAccount } from "@/lib/admin/session";

const token = z.string().min(1).max(100);
const email = z.email("Digite um e-mail que você consiga abrir.");

export const aceitar = formAction(z.object({ token }), ({ token: convite }) => accept(convite));

export const entrarEAceitar = formAction(
  z.object({ token, email, senha: z.string().min(1, "Digite a sua senha.") }),
  async ({ token: convite, ...conta }) => {
    const resultado = await signIn(conta.email, conta.senha);
    return resultado.ok ? accept(convite) : resultado;
  },
);

export const criarContaEAceitar = formAction(
  z.object({ token, email, senha: z.string().min(8, "Use uma senha de pelo menos 8 caracteres.") }),
  async ({ token: convite, ...conta }) => {
    const resultado = await signUp(conta.email, conta.senha);
    if (!resultado.ok) return resultado;
    if ((await currentAccount()) !== null) return accept(convite);
    return {
      ok: true,
      mensagem: "Enviamos um link para o seu e-mail. Abra-o e depois volte a este convite.",
    };
  },
);

/** An invitation is often opened where somebody else is signed in. */
export const usarOutraConta = formAction(z.object({ token }), async ({ token: convite }) => {
  await signOut();
  redirect(`/convite/${convite}`);
});

async function accept(convite: string): Promise<ActionResult> {
  const resultado = await acceptConvite(await requireAccount(), convite);
  if (!resultado.ok) return resultado;
  redirect("/painel");
}
