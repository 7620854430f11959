"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { encaminhar } from "@/lib/admin/encaminhar";
import { movePedido } from "@/lib/admin/move-pedido";
import { ownerAction } from "@/lib/admin/owner-action";
import { refundPix } from "@/lib/admin/refund-pix";
import { EQUIPE, GESTAO } from "@/lib/admin/require-member";
import { statusPedido } from "@/lib/store/turn-rows";

/** Also after a refusal the page is read again: it was refused because the page was old. */
export const moverPedido = ownerAction(
  {
    acao: "mudou a situação de um pedido",
    guardar: ["para"],
    papeis: EQUIPE,
    input: z.object({
      pedidoId: z.int(),
      para: statusPedido,
      motivo: z.string().trim().max(300, "Conte o motivo em até 300 letras.").nullable().default(null),
      /** It is known that its Pix is not paid, and it goes to the kitchen all the same. */
      semPagamento: z.literal(true).optional(),
      /** Who takes it to the door; null is nobody of the shop's list, left out is as it is. */
      entregadorId: z.int().nullable().optional(),
    }),
  },
  async (member, { entregadorId, semPagamento = false, ...passo }) => {
    const given = entregadorId === undefined ? null : await encaminhar(member, passo.pedidoId, entregadorId);
    const resultado =
      given?.ok === false
        ? given
        : await movePedido(member, { ...passo, semPagamento, entregador: given?.entregador ?? undefined });
    refresh();
    return resultado;
  },
);

export const encaminharPedido = ownerAction(
  {
    acao: "encaminhou um pedido a um entregador",
    papeis: EQUIPE,
    input: z.object({ pedidoId: z.int(), entregadorId: z.int().nullable() }),
  },
  async (member, { pedidoId, entregadorId }) => {
    const resultado = await encaminhar(member, pedidoId, entregadorId);
    refresh();
    return resultado.ok ? { ok: true as const } : resultado;
  },
);

export const devolverPix = ownerAction(
  { acao: "devolveu o Pix de um pedido", papeis: GESTAO, input: z.object({ pedidoId: z.int() }) },
  async (member, { pedidoId }) => {
    const resultado = await refundPix(member, pedidoId);
    refresh();
    return resultado;
  },
);
