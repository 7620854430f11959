"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { setOrdem } from "@/lib/admin/ordem";
import { type ActionResult, ownerAction } from "@/lib/admin/owner-action";
import { savePrecos } from "@/lib/admin/precos";
import {
  changeProdutos,
  createProduto,
  duplicateProduto,
  removeProduto,
  setPartes,
} from "@/lib/admin/produtos";
import { GESTAO } from "@/lib/admin/require-member";
import { ids, mudancaDoProduto, novoProduto, partes, precoNovo } from "./esquemas";

export const criarProduto = ownerAction(
  { acao: "criou um item do cardápio", guardar: ["nome", "tipo"], papeis: GESTAO, input: novoProduto },
  (member, novo) => refreshed(createProduto(member, novo)),
);

/** One produto or many, changed alike. */
export const mudarProdutos = ownerAction(
  {
    acao: "mudou itens do cardápio",
    guardar: ["nome"],
    papeis: GESTAO,
    input: z.object({ ids, mudanca: mudancaDoProduto }),
  },
  (member, { ids: produtos, mudanca }) => refreshed(changeProdutos(member, produtos, mudanca)),
);

export const mudarPartes = ownerAction(
  {
    acao: "mudou as partes de um combo",
    papeis: GESTAO,
    input: z.object({ comboId: z.int(), partes }),
  },
  (member, { comboId, partes: novas }) => refreshed(setPartes(member, comboId, novas)),
);

/** All of the prices or none. */
export const salvarPrecos = ownerAction(
  {
    acao: "mudou preços do cardápio",
    papeis: GESTAO,
    input: z.object({ precos: z.array(precoNovo).min(1).max(5_000) }),
  },
  (member, { precos }) => refreshed(savePrecos(member, precos)),
);

export const duplicarProduto = ownerAction(
  { acao: "duplicou um item do cardápio", papeis: GESTAO, input: z.object({ produtoId: z.int() }) },
  (member, { produtoId }) => refreshed(duplicateProduto(member, produtoId)),
);

export const excluirProduto = ownerAction(
  { acao: "excluiu um item do cardápio", papeis: GESTAO, input: z.object({ produtoId: z.int() }) },
  (member, { produtoId }) => refreshed(removeProduto(member, produtoId)),
);

export const ordenar = ownerAction(
  {
    acao: "mudou a ordem do cardápio",
    guardar: ["tabela"],
    papeis: GESTAO,
    input: z.object({ tabela: z.enum(["produtos", "categorias", "tamanhos"]), ids }),
  },
  (member, { tabela, ids: emOrdem }) => refreshed(setOrdem(member, tabela, emOrdem)),
);

async function refreshed(change: Promise<ActionResult>): Promise<ActionResult> {
  const resultado = await change;
  refresh();
  return resultado;
}
