"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changeCliente } from "@/lib/admin/clientes";
import { ownerAction } from "@/lib/admin/owner-action";
import { ATENDIMENTO } from "@/lib/admin/require-member";

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
        .object({ nome: texto(120), anotacoes: texto(2_000), aceitaDivulgacao: z.boolean() })
        .partial(),
    }),
  },
  async (member, { clienteId, mudanca }) => {
    const resultado = await changeCliente(member, clienteId, mudanca);
    refresh();
    return resultado;
  },
);
