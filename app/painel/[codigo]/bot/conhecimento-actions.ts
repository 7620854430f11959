"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { addConhecimento, changeConhecimento, removeConhecimento } from "@/lib/admin/conhecimento";
import { LIMITES, setLimite } from "@/lib/admin/limites";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

const pergunta = z.string().trim().min(1, "Escreva a pergunta.").max(200, "A pergunta é longa demais.");
const resposta = z.string().trim().min(1, "Escreva a resposta.").max(600, "A resposta é longa demais.");

export const adicionarResposta = ownerAction(
  {
    acao: "ensinou uma resposta ao bot",
    guardar: ["pergunta"],
    papeis: GESTAO,
    input: z.object({ pergunta, resposta }),
  },
  (member, entry) => refreshed(addConhecimento(member, entry)),
);

export const mudarResposta = ownerAction(
  {
    acao: "mudou uma resposta do bot",
    guardar: ["pergunta"],
    papeis: GESTAO,
    input: z.object({ id: z.int(), pergunta: pergunta.optional(), resposta: resposta.optional() }),
  },
  (member, change) => refreshed(changeConhecimento(member, change)),
);

export const removerResposta = ownerAction(
  { acao: "removeu uma resposta do bot", papeis: GESTAO, input: z.object({ id: z.int() }) },
  (member, { id }) => refreshed(removeConhecimento(member, id)),
);

export const mudarLimite = ownerAction(
  {
    acao: "mudou um limite do bot",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({
      nome: z.enum(LIMITES),
      valor: z
        .int()
        .min(1, "O menor valor é 1.")
        .max(99_999, "Esse valor parece errado: confira.")
        .nullable(),
    }),
  },
  (member, { nome, valor }) => refreshed(setLimite(member, nome, valor)),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
