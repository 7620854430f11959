import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { serviceClient } from "@/lib/services/supabase";
import { runTurn } from "@/lib/turn";
import { encaminhar } from "./encaminhar";
import { movePedido, readPedido } from "./move-pedido";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** The courier leaves with a delivery of theirs: the customer is told that it comes, and with whom. */
export async function leaveWith(member: Member, entregaId: number): Promise<ActionResult> {
  const entrega = await findMine(member, entregaId);
  if (entrega === null) return refuse(NOT_MINE);
  const { pedidoId, entregadorId } = entrega;
  const given = await encaminhar(member, pedidoId, entregadorId);
  if (!given.ok) return given;
  return movePedido(member, {
    pedidoId,
    para: "saiu_entrega",
    motivo: null,
    semPagamento: false,
    entregador: given.entregador ?? undefined,
  });
}

/** It is at its door, and what was to be paid is paid. */
export async function handOver(member: Member, entregaId: number): Promise<ActionResult> {
  const entrega = await findMine(member, entregaId);
  if (entrega === null) return refuse(NOT_MINE);
  return movePedido(member, {
    pedidoId: entrega.pedidoId,
    para: "finalizado",
    motivo: null,
    semPagamento: false,
  });
}

/** Nobody comes to the door: the customer is asked to, and the shop called. Not again within minutes. */
export async function foundNobody(member: Member, entregaId: number): Promise<ActionResult> {
  const entrega = await findMine(member, entregaId);
  if (entrega === null) return refuse(NOT_MINE);
  const clock = await requestClock();
  const last = entrega.naoEncontradoEm === null ? 0 : Date.parse(entrega.naoEncontradoEm);
  if (clock() - last < AGAIN_AFTER_MS) return { ok: true, mensagem: "O cliente e a loja já foram avisados." };
  const found = await readPedido(member.restaurante.id, entrega.pedidoId);
  if (found === null || found.conversa_id === null) return refuse("Ligue para a loja.");
  const outcome = await runTurn(
    { restauranteId: member.restaurante.id, conversaId: found.conversa_id },
    { kind: "command", command: { tipo: "CourierFoundNobody", pedido: found.pedido } },
    clock,
  );
  if (outcome.kind !== "committed" || outcome.events.some(({ tipo }) => tipo === "PassoImpossivel"))
    return refuse("O pedido mudou enquanto isso. Confira e tente de novo.");
  const { error } = await serviceClient()
    .from("entregas")
    .update({ nao_encontrado_em: new Date(clock()).toISOString() })
    .eq("restaurante_id", member.restaurante.id)
    .eq("id", entregaId);
  if (error !== null) throw new Error(`the delivery could not be marked: ${error.code}`);
  return { ok: true, mensagem: "O cliente e a loja foram avisados." };
}

const AGAIN_AFTER_MS = 3 * 60 * 1_000;
const NOT_MINE = "Essa entrega não está mais com você.";

/** By the courier's own session: of somebody else's there is nothing to find. */
async function findMine({ restaurante }: Member, entregaId: number) {
  const client = await sessionClient();
  const { data, error } = await client
    .from("entregas")
    .select("pedido_id, entregador_id, nao_encontrado_em")
    .eq("restaurante_id", restaurante.id)
    .eq("id", entregaId)
    .eq("status", "encaminhada")
    .maybeSingle();
  if (error !== null) throw new Error(`the delivery could not be read: ${error.code}`);
  return mine.nullable().parse(data);
}

const mine = z
  .object({ pedido_id: z.number(), entregador_id: z.number(), nao_encontrado_em: z.string().nullable() })
  .transform(({ pedido_id, entregador_id, nao_encontrado_em }) => ({
    pedidoId: pedido_id,
    entregadorId: entregador_id,
    naoEncontradoEm: nao_encontrado_em,
  }));
