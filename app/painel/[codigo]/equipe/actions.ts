"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { createConvite, removeConvite } from "@/lib/admin/convites";
import { changePapel, removeColega } from "@/lib/admin/equipe";
import { ownerAction } from "@/lib/admin/owner-action";
import { DONO } from "@/lib/admin/require-member";

const papel = z.enum(["dono", "gerente", "atendente", "cozinha"]);
const userId = z.uuid();

export const convidar = ownerAction(
  {
    acao: "convidou alguém para a equipe",
    guardar: ["email", "papel"],
    papeis: DONO,
    input: z.object({
      papel,
      email: z.union([z.literal("").transform(() => null), z.email("Confira o e-mail.").max(200)]),
    }),
  },
  async (member, convite) => {
    const resultado = await createConvite(member, convite);
    refresh();
    return resultado;
  },
);

export const cancelarConvite = ownerAction(
  { acao: "cancelou um convite", papeis: DONO, input: z.object({ conviteId: z.int() }) },
  async (member, { conviteId }) => {
    const resultado = await removeConvite(member, conviteId);
    refresh();
    return resultado;
  },
);

export const mudarPapel = ownerAction(
  {
    acao: "mudou o papel de alguém da equipe",
    guardar: ["email", "papel"],
    papeis: DONO,
    input: z.object({ userId, email: z.string().max(200), papel }),
  },
  async (member, { userId: quem, papel: novo }) => {
    const resultado = await changePapel(member, quem, novo);
    refresh();
    return resultado;
  },
);

export const removerDaEquipe = ownerAction(
  {
    acao: "tirou alguém da equipe",
    guardar: ["email"],
    papeis: DONO,
    input: z.object({ userId, email: z.string().max(200) }),
  },
  async (member, { userId: quem }) => {
    const resultado = await removeColega(member, quem);
    refresh();
    return resultado;
  },
);
