import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { findCobranca } from "@/lib/store/cobrancas";
import { runTurn } from "@/lib/turn";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/**
 * Sends the Pix of a pedido back, whatever became of the pedido: through a turn, so that the bank is asked once and the
 * customer is told. What the bank will not send back is called to the team's attention.
 */
export async function refundPix({ restaurante }: Member, pedidoId: number): Promise<ActionResult> {
  const pagamentoId = await findPaidPix(restaurante.id, pedidoId);
  const known = pagamentoId === null ? null : await findCobranca(restaurante.id, { pagamentoId });
  if (known === null) return refuse("Este pedido não tem Pix pago para devolver.");
  const { cobranca, pedido } = known;
  const outcome = await runTurn(
    known.ref,
    { kind: "command", command: { tipo: "RefundPix", cobranca, pedido } },
    await requestClock(),
  );
  if (outcome.kind !== "committed")
    return refuse("O pagamento mudou enquanto isso. Confira e tente de novo.");
  return outcome.events.length > 0 ? { ok: true } : refuse("Esse Pix já está sendo devolvido.");
}

async function findPaidPix(restauranteId: number, pedidoId: number): Promise<number | null> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("pagamentos")
    .select("id")
    .eq("restaurante_id", restauranteId)
    .eq("pedido_id", pedidoId)
    .eq("provedor", "mercadopago")
    .in("status", ["aprovado", "em_revisao"])
    .order("id", { ascending: false })
    .limit(1)
    .maybeSingle();
  if (error !== null) throw new Error(`the payment could not be read: ${error.code}`);
  return z.object({ id: z.number() }).nullable().parse(data)?.id ?? null;
}
