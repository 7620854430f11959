"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { addCupom, setCupomAtivo } from "@/lib/admin/cupons";
import { addForma, changeForma } from "@/lib/admin/formas-pagamento";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import {
  forgetBank,
  setPixChave,
  setPixNoWhatsapp,
  setRegraDaCategoria,
  setRegraPreco,
  verifyAndConnectBank,
} from "@/lib/admin/pagamentos";
import { DONO, GESTAO } from "@/lib/admin/require-member";
import { instanteLocal } from "@/lib/core/loja/abertura";

const regra = z.enum(["mais_cara", "media", "proporcional"]);
const nome = z.string().trim().min(1, "Dê um nome.").max(60, "O nome é longo demais.");
const MAX_CENTAVOS = 100_000;
const valor = z.int("Digite um valor como 10,00.").max(MAX_CENTAVOS, "Esse valor parece errado: confira.");

export const ligarPix = ownerAction(
  { acao: "ligou ou desligou o Pix no WhatsApp", papeis: GESTAO, input: z.object({ ligado: z.boolean() }) },
  (member, { ligado }) => refreshed(setPixNoWhatsapp(member, ligado)),
);

export const mudarPixChave = ownerAction(
  {
    acao: "mudou a chave Pix",
    guardar: ["chave"],
    papeis: DONO,
    input: z.object({ chave: z.string().trim().max(77, "A chave é longa demais.") }),
  },
  (member, { chave }) => refreshed(setPixChave(member, chave)),
);

/** Kept only when the bank knows it; never sent back. */
export const conectarBanco = ownerAction(
  {
    acao: "conectou o Mercado Pago",
    papeis: DONO,
    input: z.object({
      accessToken: z.string().trim().min(10, "Cole o Access Token do Mercado Pago.").max(300),
      webhookSecret: z
        .string()
        .trim()
        .max(300)
        .refine((secret) => secret === "" || secret.length >= 16, {
          error: "A assinatura secreta é mais longa: copie de novo.",
        }),
    }),
  },
  (member, { accessToken, webhookSecret }) =>
    refreshed(
      verifyAndConnectBank(member, {
        accessToken,
        webhookSecret: webhookSecret === "" ? null : webhookSecret,
      }),
    ),
);

export const desconectarBanco = ownerAction(
  { acao: "desconectou o Mercado Pago", papeis: DONO, input: z.object({}) },
  (member) => refreshed(forgetBank(member)),
);

export const mudarForma = ownerAction(
  {
    acao: "mudou uma forma de pagamento",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({
      formaId: z.int(),
      mudanca: z
        .object({ nome, apelidos: z.array(nome).max(30, "São apelidos demais."), ativo: z.boolean() })
        .partial(),
    }),
  },
  (member, { formaId, mudanca }) => refreshed(changeForma(member, formaId, mudanca)),
);

export const adicionarForma = ownerAction(
  {
    acao: "adicionou uma forma de pagamento",
    guardar: ["nome", "tipo"],
    papeis: GESTAO,
    input: z.object({ nome, tipo: z.enum(["pix", "dinheiro", "credito", "debito", "vale", "outro"]) }),
  },
  (member, forma) => refreshed(addForma(member, forma)),
);

export const mudarRegra = ownerAction(
  { acao: "mudou a regra de preço da loja", guardar: ["regra"], papeis: GESTAO, input: z.object({ regra }) },
  (member, input) => refreshed(setRegraPreco(member, input.regra)),
);

export const mudarRegraDaCategoria = ownerAction(
  {
    acao: "mudou a regra de preço de uma categoria",
    guardar: ["regra"],
    papeis: GESTAO,
    input: z.object({ categoriaId: z.int(), regra: regra.nullable() }),
  },
  (member, input) => refreshed(setRegraDaCategoria(member, input.categoriaId, input.regra)),
);

/** A cupom that expires is good to the end of that day by the shop's clock. */
export const criarCupom = ownerAction(
  {
    acao: "criou um cupom",
    guardar: ["codigo", "expiraNoFimDe"],
    papeis: GESTAO,
    input: z.object({
      codigo: z
        .string()
        .trim()
        .transform((codigo) => codigo.toUpperCase())
        .pipe(
          z.string().regex(/^(?=.*[A-Z])[A-Z0-9]{3,20}$/, "O código tem de 3 a 20 letras e números, juntos."),
        ),
      desconto: z.discriminatedUnion("tipo", [
        z.object({
          tipo: z.literal("percentual"),
          percentual: z.int("Digite um número como 10.").min(1).max(100, "Até 100%."),
        }),
        z.object({ tipo: z.literal("valor"), centavos: valor.min(1, "Digite o valor do desconto.") }),
      ]),
      pedidoMinimo: valor.min(0),
      soPrimeiroPedido: z.boolean(),
      usosMax: z.int().min(1, "Digite quantas vezes, ou deixe vazio.").max(100_000).nullable(),
      expiraNoFimDe: z.iso.date("Escolha a data.").nullable(),
    }),
  },
  async (member, { expiraNoFimDe, ...cupom }) => {
    const expiraEm =
      expiraNoFimDe === null ? null : instanteLocal(member.restaurante.fuso, expiraNoFimDe, MINUTES_OF_A_DAY);
    return refreshed(addCupom(member, { ...cupom, expiraEm }));
  },
);

export const ligarCupom = ownerAction(
  {
    acao: "ligou ou desligou um cupom",
    papeis: GESTAO,
    input: z.object({ cupomId: z.int(), ativo: z.boolean() }),
  },
  (member, { cupomId, ativo }) => refreshed(setCupomAtivo(member, cupomId, ativo)),
);

const MINUTES_OF_A_DAY = 24 * 60;

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
