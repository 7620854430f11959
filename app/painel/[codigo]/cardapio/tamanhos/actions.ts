"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { apelidos, nome } from "@/app/painel/[codigo]/cardapio/esquemas";
import {
  changeCategoria,
  changeTamanho,
  createCategoria,
  createTamanho,
  removeCategoria,
  removeTamanho,
} from "@/lib/admin/categorias";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { GESTAO } from "@/lib/admin/require-member";

const categoria = z.object({
  nome: nome.max(60, "O nome é longo demais."),
  regraPreco: z.enum(["mais_cara", "media", "proporcional"]).nullable(),
});
const inteiro = (min: number, max: number) =>
  z.int("Digite um número inteiro.").min(min, `No mínimo ${min}.`).max(max, `No máximo ${max}.`);
const tamanho = z.object({
  nome: nome.max(40, "O nome é longo demais."),
  apelidos,
  fatias: inteiro(1, 64),
  maxSabores: inteiro(1, 12),
});

export const criarCategoria = ownerAction(
  { acao: "criou uma categoria", guardar: ["nome"], papeis: GESTAO, input: categoria.pick({ nome: true }) },
  (member, nova) => refreshed(createCategoria(member, nova)),
);

export const mudarCategoria = ownerAction(
  {
    acao: "mudou uma categoria",
    guardar: ["nome", "regraPreco"],
    papeis: GESTAO,
    input: z.object({ categoriaId: z.int(), mudanca: categoria.partial() }),
  },
  (member, { categoriaId, mudanca }) => refreshed(changeCategoria(member, categoriaId, mudanca)),
);

export const excluirCategoria = ownerAction(
  { acao: "excluiu uma categoria", papeis: GESTAO, input: z.object({ categoriaId: z.int() }) },
  (member, { categoriaId }) => refreshed(removeCategoria(member, categoriaId)),
);

export const criarTamanho = ownerAction(
  { acao: "criou um tamanho", guardar: ["nome"], papeis: GESTAO, input: tamanho },
  (member, novo) => refreshed(createTamanho(member, novo)),
);

export const mudarTamanho = ownerAction(
  {
    acao: "mudou um tamanho",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({ tamanhoId: z.int(), mudanca: tamanho.partial() }),
  },
  (member, { tamanhoId, mudanca }) => refreshed(changeTamanho(member, tamanhoId, mudanca)),
);

export const excluirTamanho = ownerAction(
  { acao: "excluiu um tamanho", papeis: GESTAO, input: z.object({ tamanhoId: z.int() }) },
  (member, { tamanhoId }) => refreshed(removeTamanho(member, tamanhoId)),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
