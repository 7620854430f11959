"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { createConvite } from "@/lib/admin/convites";
import { addEntregador, changeEntregador, resetPin } from "@/lib/admin/entregadores";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { DONO, GESTAO } from "@/lib/admin/require-member";

const nome = z.string().trim().min(1, "O entregador precisa de um nome.").max(80, "O nome é longo demais.");
const telefone = z
  .string()
  .regex(/^\d{10,15}$/, "Digite o telefone com DDD.")
  .nullable();
const placa = z
  .string()
  .trim()
  .max(20, "A placa é longa demais.")
  .transform((texto) => (texto === "" ? null : texto.toUpperCase()))
  .nullable();
const entregadorId = z.int();

export const cadastrarEntregador = ownerAction(
  {
    acao: "cadastrou um entregador",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({ nome, telefone, placa }),
  },
  (member, dados) => refreshed(addEntregador(member, dados)),
);

export const mudarEntregador = ownerAction(
  {
    acao: "mudou um entregador",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({
      entregadorId,
      mudanca: z.object({ nome, telefone, placa, ativo: z.boolean() }).partial(),
    }),
  },
  (member, { entregadorId: id, mudanca }) => refreshed(changeEntregador(member, id, mudanca)),
);

export const esquecerPin = ownerAction(
  { acao: "destravou a página de um entregador", papeis: GESTAO, input: z.object({ entregadorId }) },
  (member, { entregadorId: id }) => refreshed(resetPin(member, id)),
);

/** The link is told once, to be sent to the courier; who accepts it becomes that courier. */
export const convidarEntregador = ownerAction(
  { acao: "convidou um entregador", papeis: DONO, input: z.object({ entregadorId }) },
  async (member, { entregadorId: id }) => {
    const resultado = await createConvite(member, { papel: "entregador", email: null, entregadorId: id });
    refresh();
    return resultado;
  },
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
