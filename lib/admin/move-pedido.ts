import { z } from "zod";
import { requestClock } from "@/lib/clock";
import type { PedidoEmCurso } from "@/lib/core/dialogue/command";
import type { Reserva } from "@/lib/core/pedido/reserva";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { serviceClient } from "@/lib/services/supabase";
import { statusPedido } from "@/lib/store/turn-rows";
import { runTurn } from "@/lib/turn";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/**
 * Takes a pedido to `para` and tells the customer, through the same pipeline as a message: once, in order, with the stock.
 * One that waits for its Pix goes to the kitchen by hand only with `semPagamento`: somebody has said that it is not paid.
 */
export async function movePedido(
  { restaurante }: Member,
  input: {
    pedidoId: number;
    para: StatusPedido;
    motivo: string | null;
    semPagamento: boolean;
    entregador?: string;
  },
): Promise<ActionResult> {
  const found = await readPedido(restaurante.id, input.pedidoId);
  if (found === null) return refuse("Esse pedido não existe mais.");
  const { conversa_id: conversaId, pedido } = found;
  if (pedido.status === input.para) return { ok: true };
  if (pedido.status === "novo" && input.para !== "cancelado" && !input.semPagamento)
    return refuse("O Pix deste pedido ainda não foi pago. Confirme que ele vai para a cozinha mesmo assim.");
  if (conversaId === null) return refuse("Esse pedido não tem conversa: avise o cliente por telefone.");
  const outcome = await runTurn(
    { restauranteId: restaurante.id, conversaId },
    {
      kind: "command",
      command: {
        tipo: "PedidoStatusChanged",
        pedido,
        para: input.para,
        motivo: input.motivo,
        entregador: input.entregador,
      },
    },
    await requestClock(),
  );
  if (outcome.kind !== "committed") return refuse("O pedido mudou enquanto isso. Confira e tente de novo.");
  if (outcome.events.some(({ tipo }) => tipo === "PassoImpossivel"))
    return refuse("O pedido já está em outra etapa.");
  return { ok: true };
}

export async function readPedido(restauranteId: number, pedidoId: number) {
  const { data, error } = await serviceClient()
    .from("pedidos")
    .select("id, numero, status, tipo_entrega, reserva, conversa_id")
    .eq("restaurante_id", restauranteId)
    .eq("id", pedidoId)
    .maybeSingle();
  if (error !== null) throw new Error(`the pedido could not be read: ${error.code}`);
  return data === null ? null : row.parse(data);
}

const row = z
  .object({
    id: z.number(),
    numero: z.number(),
    status: statusPedido,
    tipo_entrega: z.enum(["entrega", "retirada"]),
    reserva: z.custom<Reserva>((value) => typeof value === "object"),
    conversa_id: z.number().nullable(),
  })
  .transform(({ conversa_id, tipo_entrega, ...rest }) => ({
    conversa_id,
    pedido: { ...rest, tipoEntrega: tipo_entrega } satisfies PedidoEmCurso,
  }));
