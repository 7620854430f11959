import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Instante } from "@/lib/core/loja/abertura";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** How the shop runs at this minute. A null `ate` lasts until the owner ends it. */
export type OperacaoPainel = {
  /** No pedido, or no delivery, is taken for now. */
  readonly pausa: { readonly deQue: "tudo" | "entrega"; readonly ate: Instante | null } | null;
  /** Minutes added to what customers are told. */
  readonly movimento: { readonly extraMin: number; readonly ate: Instante | null } | null;
};

/** What has run out by `agora` is over. */
export async function loadOperacao(restauranteId: number, agora: Instante): Promise<OperacaoPainel> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .select("pausa, pausa_ate, movimento_extra_min, movimento_ate")
    .eq("id", restauranteId)
    .single();
  if (error !== null) throw new Error(`how the shop runs could not be read: ${error.code}`);
  const { pausa, pausa_ate, movimento_extra_min, movimento_ate } = row.parse(data);
  const isOn = (ate: Instante | null) => ate === null || ate > agora;
  return {
    pausa: pausa !== null && isOn(pausa_ate) ? { deQue: pausa, ate: pausa_ate } : null,
    movimento:
      movimento_extra_min > 0 && isOn(movimento_ate)
        ? { extraMin: movimento_extra_min, ate: movimento_ate }
        : null,
  };
}

export async function setOperacao(
  { restaurante }: Member,
  change: Partial<OperacaoPainel>,
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("restaurantes")
    .update({ ...pausaColumns(change), ...movimentoColumns(change) })
    .eq("id", restaurante.id)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

function pausaColumns({ pausa }: Partial<OperacaoPainel>) {
  return pausa === undefined ? {} : { pausa: pausa?.deQue ?? null, pausa_ate: isoOf(pausa?.ate) };
}

function movimentoColumns({ movimento }: Partial<OperacaoPainel>) {
  return movimento === undefined
    ? {}
    : { movimento_extra_min: movimento?.extraMin ?? 0, movimento_ate: isoOf(movimento?.ate) };
}

function isoOf(instante: Instante | null | undefined): string | null {
  return instante == null ? null : new Date(instante).toISOString();
}

const instante = z
  .string()
  .transform((text) => Date.parse(text))
  .nullable();
const row = z.object({
  pausa: z.enum(["tudo", "entrega"]).nullable(),
  pausa_ate: instante,
  movimento_extra_min: z.number(),
  movimento_ate: instante,
});
