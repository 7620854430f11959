"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import {
  clearPrecoDaCategoria,
  clearPrecoPorTamanho,
  setApelidos,
  setDisponivel,
  setEstoque,
  setPreco,
  setPrecoDaCategoria,
  setPrecoPorTamanho,
} from "@/lib/admin/cardapio";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

const MAX_CENTAVOS = 1_000_000;
const preco = z
  .int("Digite um valor como 45,90.")
  .min(0, "O preço não pode ser negativo.")
  .max(MAX_CENTAVOS, "Esse preço parece errado: confira.");

export const mudarDisponivel = ownerAction(
  {
    acao: "mudou se um produto está disponível",
    papeis: GESTAO,
    input: z.object({ produtoId: z.int(), disponivel: z.boolean() }),
  },
  (member, { produtoId, disponivel }) => refreshed(setDisponivel(member, produtoId, disponivel)),
);

export const mudarEstoque = ownerAction(
  {
    acao: "mudou o estoque de um produto",
    papeis: GESTAO,
    input: z.object({ produtoId: z.int(), unidades: z.int().min(0).max(100_000).nullable() }),
  },
  (member, { produtoId, unidades }) => refreshed(setEstoque(member, produtoId, unidades)),
);

export const mudarPreco = ownerAction(
  { acao: "mudou o preço de um produto", papeis: GESTAO, input: z.object({ produtoId: z.int(), preco }) },
  (member, input) => refreshed(setPreco(member, input.produtoId, input.preco)),
);

export const mudarApelidos = ownerAction(
  {
    acao: "mudou os apelidos de um produto",
    papeis: GESTAO,
    input: z.object({
      produtoId: z.int(),
      apelidos: z.array(z.string().trim().min(1).max(60, "O apelido é longo demais.")).max(30),
    }),
  },
  (member, { produtoId, apelidos }) => refreshed(setApelidos(member, produtoId, apelidos)),
);

/** Null takes the produto's own price in that tamanho away. */
export const mudarPrecoPorTamanho = ownerAction(
  {
    acao: "mudou o preço de um produto num tamanho",
    papeis: GESTAO,
    input: z.object({ produtoId: z.int(), tamanhoId: z.int(), preco: preco.nullable() }),
  },
  (member, { preco: novo, ...onde }) =>
    refreshed(
      novo === null
        ? clearPrecoPorTamanho(member, onde)
        : setPrecoPorTamanho(member, { ...onde, preco: novo }),
    ),
);

/** Null takes the tamanho out of the categoria. */
export const mudarPrecoDaCategoria = ownerAction(
  {
    acao: "mudou o preço de uma categoria",
    papeis: GESTAO,
    input: z.object({ categoriaId: z.int(), tamanhoId: z.int(), preco: preco.nullable() }),
  },
  (member, { preco: novo, ...onde }) =>
    refreshed(
      novo === null
        ? clearPrecoDaCategoria(member, onde)
        : setPrecoDaCategoria(member, { ...onde, preco: novo }),
    ),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
