"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { changeLoja } from "@/lib/admin/loja";
import { ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

const MAX_CENTAVOS = 100_000;
const valor = z
  .int()
  .min(0, "O valor não pode ser negativo.")
  .max(MAX_CENTAVOS, "Esse valor parece errado: confira.");
const minutos = z.int().min(1).max(600);
const faixa = z
  .tuple([minutos, minutos])
  .refine(([de, ate]) => de <= ate, "O primeiro tempo é o menor: 40 a 60.")
  .nullable();
const texto = (max: number) => z.string().trim().max(max, `Escreva no máximo ${max} letras.`);
const vazioENulo = (max: number) =>
  texto(max)
    .transform((escrito) => (escrito === "" ? null : escrito))
    .nullable();

/** Settings of the shop as a whole; what is left out stays as it is. */
export const mudarLoja = ownerAction(
  {
    acao: "mudou os dados da loja",
    guardar: ["nome", "endereco", "telefone", "botNome", "botTom"],
    papeis: GESTAO,
    input: z
      .object({
        nome: texto(80).min(1, "A pizzaria precisa de um nome."),
        endereco: vazioENulo(200),
        telefone: vazioENulo(40),
        mensagemFechado: vazioENulo(600),
        aceitaEntrega: z.boolean(),
        aceitaRetirada: z.boolean(),
        pedidoMinimo: valor,
        taxaUnicaAtiva: z.boolean(),
        taxaPadrao: valor.nullable(),
        tempoEntrega: faixa,
        tempoRetirada: faixa,
        botNome: vazioENulo(40),
        botTom: z.enum(["alegre", "sobrio"]),
        regrasDaCasa: texto(8_000),
        ofereceBebida: z.boolean(),
        pedidosPorVez: z
          .int()
          .min(1, "Pelo menos 1 por vez.")
          .max(200, "Esse número parece errado: confira."),
        lugar: z
          .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
          .nullable(),
      })
      .partial(),
  },
  async (member, change) => {
    const resultado = await changeLoja(member, change);
    refresh();
    return resultado;
  },
);
