"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changeCliente } from "@/lib/admin/clientes";
import { ownerAction, refuse } from "@/lib/admin/owner-action";
import { clienteFileText, eraseCliente } from "@/lib/admin/privacidade";
import { ATENDIMENTO, GESTAO } from "@/lib/admin/require-member";

const texto = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Escreva no máximo ${max} letras.`)
    .transform((escrito) => (escrito === "" ? null : escrito));

export const mudarCliente = ownerAction(
  {
    acao: "mudou os dados de um cliente",
    papeis: ATENDIMENTO,
    input: z.object({
      clienteId: z.int(),
      mudanca: z
        .object({
          nome: texto(120),
          anotacoes: texto(2_000),
          aceitaDivulgacao: z.boolean(),
          semLembretes: z.boolean(),
        })
        .partial(),
    }),
  },
  async (member, { clienteId, mudanca }) => {
    const resultado = await changeCliente(member, clienteId, mudanca);
    refresh();
    return resultado;
  },
);

/** Everything the shop knows of a customer, to be handed to them. */
export const baixarCliente = ownerAction(
  { acao: "baixou os dados de um cliente", papeis: GESTAO, input: z.object({ clienteId: z.int() }) },
  async (member, { clienteId }) => {
    const arquivo = await clienteFileText(member, clienteId);
    return arquivo === null ? refuse("Esse cliente não existe mais.") : { ok: true as const, arquivo };
  },
);

export const apagarCliente = ownerAction(
  { acao: "apagou os dados de um cliente", papeis: GESTAO, input: z.object({ clienteId: z.int() }) },
  (member, { clienteId }) => eraseCliente(member, clienteId),
);
