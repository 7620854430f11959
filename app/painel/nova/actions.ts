"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { createRestaurante } from "@/lib/admin/account";
import { formAction } from "@/lib/admin/form-action";
import { requireAccount } from "@/lib/admin/session";

export const criarRestaurante = formAction(
  z.object({
    nome: z.string().trim().min(1, "Diga o nome da pizzaria.").max(80, "Use um nome de até 80 caracteres."),
  }),
  async ({ nome }) => {
    const codigo = await createRestaurante(await requireAccount(), nome);
    redirect(`/painel/${codigo}/comecar`);
  },
);
