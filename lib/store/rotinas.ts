import { z } from "zod";
import type { PedidoEmCurso } from "@/lib/core/dialogue/command";
import type { Reserva } from "@/lib/core/pedido/reserva";
import { callRpc } from "@/lib/services/supabase";
import type { ConversaRef } from "@/lib/store/load-turn";
import { statusPedido } from "@/lib/store/turn-rows";

/** Where a run through those who are due stands: after this row, the longest due first. */
export type Cursor = { readonly em: string; readonly id: number };

/** A conversation that is due, with its place in the order. */
export type Due = { readonly ref: ConversaRef; readonly cursor: Cursor };
export type PedidoDue = Due & { readonly pedido: { readonly id: number; readonly numero: number } };
export type EmCursoDue = Due & { readonly pedido: PedidoEmCurso };

export type Page = {
  readonly agora: number;
  /** One restaurante, or null for all. */
  readonly restauranteId: number | null;
  readonly depois: Cursor | null;
  readonly limite: number;
};

/** Conversations whose carrinho is to be reminded of or given up. */
export async function carrinhosParados(page: Page): Promise<readonly Due[]> {
  return z.array(dueRow).parse(await callRpc("carrinhos_parados", toParams(page)));
}

/** Conversations with something half built that nobody has touched for too long. */
export async function estadosVelhos(page: Page): Promise<readonly Due[]> {
  return z.array(dueRow).parse(await callRpc("estados_velhos", toParams(page)));
}

/** Pedidos delivered `esperaMin` minutes ago or more whose customer has not been asked for a grade. */
export async function avaliacoesAPedir(page: Page, esperaMin: number): Promise<readonly PedidoDue[]> {
  const answer = await callRpc("avaliacoes_a_pedir", { ...toParams(page), espera_min: esperaMin });
  return z.array(avaliacaoRow).parse(answer);
}

/** Scheduled pedidos the kitchen must see now. */
export async function agendadosALiberar(page: Page): Promise<readonly EmCursoDue[]> {
  return z.array(emCursoRow).parse(await callRpc("agendados_a_liberar", toParams(page)));
}

/** Pedidos that have waited `esperaMin` minutes for the team to decide on a payment that does not match. */
export async function revisoesVencidas(page: Page, esperaMin: number): Promise<readonly EmCursoDue[]> {
  const answer = await callRpc("revisoes_vencidas", { ...toParams(page), espera_min: esperaMin });
  return z.array(emCursoRow).parse(answer);
}

function toParams({ agora, restauranteId, depois, limite }: Page) {
  return {
    restaurante_id: restauranteId,
    agora: new Date(agora).toISOString(),
    depois_em: depois?.em ?? "-infinity",
    depois_id: depois?.id ?? 0,
    limite,
  };
}

const row = z.object({ restaurante_id: z.number(), conversa_id: z.number(), em: z.string(), id: z.number() });

function toDue({ restaurante_id, conversa_id, em, id }: z.output<typeof row>): Due {
  return { ref: { restauranteId: restaurante_id, conversaId: conversa_id }, cursor: { em, id } };
}

const dueRow = row.transform(toDue);
const avaliacaoRow = row
  .extend({ numero: z.number() })
  .transform((each): PedidoDue => ({ ...toDue(each), pedido: { id: each.id, numero: each.numero } }));
const emCursoRow = row
  .extend({
    numero: z.number(),
    status: statusPedido,
    tipo_entrega: z.enum(["entrega", "retirada"]),
    reserva: z.custom<Reserva>((value) => typeof value === "object"),
  })
  .transform(
    ({ numero, status, tipo_entrega, reserva, ...each }): EmCursoDue => ({
      ...toDue(each),
      pedido: { id: each.id, numero, status, tipoEntrega: tipo_entrega, reserva },
    }),
  );
