import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { serviceClient } from "@/lib/services/supabase";
import { reais } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A courier with what they have now, and have done since the night began. */
export type EntregadorPainel = {
  readonly id: number;
  readonly nome: string;
  /** Digits. */
  readonly telefone: string | null;
  readonly placa: string | null;
  readonly ativo: boolean;
  /** Somebody has accepted the invitation. */
  readonly temConta: boolean;
  /** Null without an account. */
  readonly acesso: "sem_pin" | "com_pin" | "travado" | null;
  readonly naRua: number;
  readonly entregues: number;
  readonly taxas: Centavos;
  /** Taken at doors in cash, to be handed in. */
  readonly emDinheiro: Centavos;
  /** Mean from the shop's door to the customer's; null before the first. */
  readonly minutos: number | null;
};

export async function listEntregadores(
  restauranteId: number,
  desdeMs: number,
): Promise<readonly EntregadorPainel[]> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("list_entregadores", {
    p_restaurante_id: restauranteId,
    p_desde: new Date(desdeMs).toISOString(),
  });
  if (error !== null) throw new Error(`the couriers could not be read: ${error.code}`);
  return z.array(entregador).parse(data);
}

type Dados = { readonly nome: string; readonly telefone: string | null; readonly placa: string | null };

export async function addEntregador({ restaurante }: Member, dados: Dados): Promise<ActionResult> {
  const client = await sessionClient();
  const { error } = await client.from("entregadores").insert({ restaurante_id: restaurante.id, ...dados });
  return error === null ? { ok: true } : refuse("O entregador não foi salvo. Tente de novo.");
}

/** What is left out of the change stays as it is. */
export async function changeEntregador(
  { restaurante }: Member,
  entregadorId: number,
  change: Partial<Dados & { readonly ativo: boolean }>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("entregadores")
    .update(change)
    .eq("restaurante_id", restaurante.id)
    .eq("id", entregadorId)
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Esse entregador não existe mais.");
}

/** Forgets the PIN of a courier: their page asks for a new one, and whatever was open is closed. */
export async function resetPin({ restaurante }: Member, entregadorId: number): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("entregadores")
    .select("user_id")
    .eq("restaurante_id", restaurante.id)
    .eq("id", entregadorId)
    .maybeSingle();
  if (error !== null) throw new Error(`the courier could not be read: ${error.code}`);
  const userId = z.object({ user_id: z.string().nullable() }).nullable().parse(data)?.user_id ?? null;
  if (userId === null) return refuse("Esse entregador ainda não aceitou o convite.");
  const { error: failed } = await serviceClient().from("entregadores_acesso").delete().eq("user_id", userId);
  if (failed !== null) throw new Error(`the PIN could not be forgotten: ${failed.code}`);
  return { ok: true };
}

const entregador = z
  .object({
    id: z.number(),
    nome: z.string(),
    telefone: z.string().nullable(),
    placa: z.string().nullable(),
    ativo: z.boolean(),
    tem_conta: z.boolean(),
    acesso: z.enum(["sem_pin", "com_pin", "travado"]).nullable(),
    na_rua: z.number(),
    entregues: z.number(),
    taxas: reais,
    em_dinheiro: reais,
    minutos: z.number().nullable(),
  })
  .transform(
    ({ tem_conta, na_rua, em_dinheiro, ...row }): EntregadorPainel => ({
      ...row,
      temConta: tem_conta,
      naRua: na_rua,
      emDinheiro: em_dinheiro,
    }),
  );
