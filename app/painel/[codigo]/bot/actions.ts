"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { setAvisarWhatsapp, setBotAtivo } from "@/lib/admin/bot";
import { ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

export const ligarBot = ownerAction(
  { acao: "ligou ou desligou o bot", papeis: GESTAO, input: z.object({ ativo: z.boolean() }) },
  async (member, { ativo }) => {
    const resultado = await setBotAtivo(member, ativo);
    refresh();
    return resultado;
  },
);

export const mudarAviso = ownerAction(
  {
    acao: "mudou o WhatsApp que recebe avisos",
    papeis: GESTAO,
    input: z.object({
      telefone: z
        .string()
        .regex(/^\d{10,15}$/)
        .nullable(),
    }),
  },
  async (member, { telefone }) => {
    const resultado = await setAvisarWhatsapp(member, telefone);
    refresh();
    return resultado;
  },
);
