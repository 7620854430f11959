"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { findConversa, markConversaVista, setAtendimento, writeAsHuman } from "@/lib/admin/conversas";
import { ownerAction, refuse } from "@/lib/admin/owner-action";
import { ATENDIMENTO } from "@/lib/admin/require-member";

export const mudarAtendimento = ownerAction(
  {
    acao: "assumiu ou devolveu uma conversa",
    guardar: ["atendimento"],
    papeis: ATENDIMENTO,
    input: z.object({ conversaId: z.int(), atendimento: z.enum(["bot", "humano"]) }),
  },
  async (member, { conversaId, atendimento }) => {
    const resultado = await setAtendimento(member, conversaId, atendimento);
    refresh();
    return resultado;
  },
);

/** The bot is quiet for so long, and speaks again by itself. */
export const pausarBot = ownerAction(
  {
    acao: "pausou o bot em uma conversa",
    papeis: ATENDIMENTO,
    input: z.object({
      conversaId: z.int(),
      minutos: z
        .int()
        .min(1)
        .max(24 * 60),
    }),
  },
  async (member, { conversaId, minutos }) => {
    const resultado = await setAtendimento(member, conversaId, "humano", minutos);
    refresh();
    return resultado;
  },
);

/** Writing is taking over: two voices in one conversation would confuse the customer. */
export const escrever = ownerAction(
  {
    acao: "escreveu a um cliente",
    papeis: ATENDIMENTO,
    input: z.object({
      conversaId: z.int(),
      texto: z.string().trim().min(1, "Escreva a mensagem.").max(4_000, "A mensagem é longa demais."),
    }),
  },
  async (member, { conversaId, texto }) => {
    const conversa = await findConversa(member.restaurante.id, conversaId);
    if (conversa === null) return refuse("Essa conversa não existe mais.");
    if (conversa.atendimento === "bot") await setAtendimento(member, conversaId, "humano");
    const resultado = await writeAsHuman(member, conversaId, texto);
    refresh();
    return resultado;
  },
);

export const marcarVista = ownerAction(
  { acao: null, papeis: ATENDIMENTO, input: z.object({ conversaId: z.int() }) },
  async (member, { conversaId }) => {
    const resultado = await markConversaVista(member, conversaId);
    refresh();
    return resultado;
  },
);
