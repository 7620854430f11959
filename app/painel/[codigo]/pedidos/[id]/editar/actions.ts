"use server";

import { edicao } from "@/lib/admin/edicao";
import { editPedido, previewEdicao } from "@/lib/admin/edit-pedido";
import { ownerAction } from "@/lib/admin/owner-action";
import { EQUIPE } from "@/lib/admin/require-member";

/** What the changes would come to; writes nothing. */
export const preverEdicao = ownerAction({ acao: null, papeis: EQUIPE, input: edicao }, previewEdicao);

export const salvarEdicao = ownerAction(
  { acao: "mudou os itens de um pedido", papeis: EQUIPE, input: edicao },
  editPedido,
);
