import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { requestClock } from "@/lib/clock";
import { callRpc } from "@/lib/services/supabase";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** Who may be given a delivery. */
export type Disponivel = { readonly id: number; readonly nome: string };

export async function listDisponiveis(restauranteId: number): Promise<readonly Disponivel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("entregadores")
    .select("id, nome")
    .eq("restaurante_id", restauranteId)
    .eq("ativo", true)
    .order("nome");
  if (error !== null) throw new Error(`the couriers could not be read: ${error.code}`);
  return z.array(z.object({ id: z.number(), nome: z.string() })).parse(data);
}

/** Gives a delivery to a courier, or takes it back (null). Answers who has it, as a customer is told: "Zé (placa ABC1D23)". */
export async function encaminhar(
  { restaurante }: Member,
  pedidoId: number,
  entregadorId: number | null,
): Promise<(ActionResult & { ok: false }) | { readonly ok: true; readonly entregador: string | null }> {
  const answer = encaminhado.parse(
    await callRpc("encaminhar_pedido", {
      restaurante_id: restaurante.id,
      pedido_id: pedidoId,
      entregador_id: entregadorId,
      agora: new Date((await requestClock())()).toISOString(),
    }),
  );
  if (answer.ok)
    return { ok: true, entregador: answer.entregador === null ? null : nomeParaCliente(answer.entregador) };
  return answer.motivo === "entregador"
    ? refuse("Esse entregador não está mais ativo. Escolha outro.")
    : refuse("Esse pedido não é mais uma entrega a fazer.");
}

function nomeParaCliente({ nome, placa }: { nome: string; placa: string | null }): string {
  return placa === null ? nome : `${nome} (placa ${placa})`;
}

const encaminhado = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    entregador: z.object({ nome: z.string(), placa: z.string().nullable() }).nullable(),
  }),
  z.object({ ok: z.literal(false), motivo: z.enum(["pedido", "entregador"]) }),
]);
