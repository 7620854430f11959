import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { callRpc } from "@/lib/services/supabase";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** Everything the shop knows of a customer as the text of a JSON file, for them; null when there is no such customer. */
export async function clienteFileText({ restaurante }: Member, clienteId: number): Promise<string | null> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("export_cliente", {
    p_restaurante_id: restaurante.id,
    p_cliente_id: clienteId,
  });
  if (error !== null) throw new Error(`the customer could not be exported: ${error.code}`);
  return data === null
    ? null
    : JSON.stringify({ restaurante: restaurante.nome, ...z.object({}).loose().parse(data) }, null, 2);
}

/** Erases everything personal of a customer, in one statement; placed pedidos stay without the person. */
export async function eraseCliente({ restaurante }: Member, clienteId: number): Promise<ActionResult> {
  const clock = await requestClock();
  const answer = erasedRow.parse(
    await callRpc("erase_cliente", {
      restaurante_id: restaurante.id,
      cliente_id: clienteId,
      agora: new Date(clock()).toISOString(),
    }),
  );
  return answer.ok ? { ok: true } : refuse(REFUSED[answer.motivo]);
}

const erasedRow = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), motivo: z.enum(["nao_existe", "pedido_aberto"]) }),
]);

const REFUSED = {
  nao_existe: "Esse cliente não existe mais.",
  pedido_aberto: "Há um pedido em andamento desse cliente. Entregue ou cancele antes de apagar.",
} as const;
