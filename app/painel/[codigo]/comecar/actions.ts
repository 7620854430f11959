"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { rascunho } from "@/lib/admin/rascunho";
import { DONO, GESTAO } from "@/lib/admin/require-member";
import { saveRascunho } from "@/lib/admin/save-rascunho";
import { connectWhatsapp, pairWhatsapp, readWhatsapp, sendTestMessage } from "@/lib/admin/whatsapp";

const telefone = z.string().regex(/^\d{10,15}$/, "Digite o número com código do país e DDD: 5519987654321.");

/** The whole menu as it was corrected, in place of the one before. */
export const salvarRascunho = ownerAction(
  { acao: "importou um cardápio colado", papeis: GESTAO, input: z.object({ rascunho }) },
  async (member, input) => refreshed(saveRascunho(member, input.rascunho)),
);

const segredo = (oQue: string) => z.string().trim().min(8, `Cole ${oQue}.`).max(600);
const instancia = {
  instanceName: z.string().trim().min(1, "Digite o nome da instância.").max(100),
  phoneId: telefone,
  token: segredo("o token da instância"),
};

/** The token goes in and never comes out. */
export const conectarWhatsapp = ownerAction(
  {
    acao: "conectou o WhatsApp da loja",
    guardar: ["canal", "instanceName", "phoneId"],
    papeis: DONO,
    input: z.discriminatedUnion("canal", [
      z.object({ canal: z.literal("uazapi"), ...instancia }),
      z.object({ canal: z.literal("evolution"), ...instancia }),
      z.object({
        canal: z.literal("cloud_api"),
        instanceName: z
          .string()
          .trim()
          .regex(/^\d{5,30}$/, "O ID do número de telefone só tem algarismos."),
        phoneId: telefone,
        token: segredo("o token de acesso"),
        appSecret: segredo("a chave secreta do aplicativo"),
      }),
    ]),
  },
  async (member, input) => refreshed(connectWhatsapp(member, input)),
);

export const verWhatsapp = ownerAction(
  { acao: null, papeis: GESTAO, input: z.object({}) },
  async (member) => {
    const resultado = await readWhatsapp(member);
    refresh();
    return resultado;
  },
);

export const parearWhatsapp = ownerAction(
  { acao: "pediu um QR para o WhatsApp da loja", papeis: DONO, input: z.object({}) },
  (member) => pairWhatsapp(member),
);

export const mandarTeste = ownerAction(
  { acao: "mandou uma mensagem de teste", papeis: GESTAO, input: z.object({ telefone }) },
  (member, input) => sendTestMessage(member, input.telefone),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
