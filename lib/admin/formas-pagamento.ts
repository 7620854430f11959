import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { FormaPagamento } from "@/lib/core/dialogue/facts";
import { codigoDe } from "./codigo-de";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A way to pay as its owner names it. */
export type FormaPainel = {
  readonly id: number;
  readonly nome: string;
  /** Other names customers use for it. */
  readonly apelidos: readonly string[];
  readonly tipo: FormaPagamento["tipo"];
  readonly ativo: boolean;
};

export async function listFormas(restauranteId: number): Promise<readonly FormaPainel[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("formas_pagamento")
    .select("id, nome, apelidos, tipo, ativo")
    .eq("restaurante_id", restauranteId)
    .order("ordem");
  if (error !== null) throw new Error(`payments could not be read: ${error.code}`);
  return z.array(row).parse(data);
}

/** What is left out stays as it is. The last one that is accepted cannot be switched off: nothing could be paid. */
export async function changeForma(
  { restaurante }: Member,
  formaId: number,
  change: Partial<Pick<FormaPainel, "nome" | "apelidos" | "ativo">>,
): Promise<ActionResult> {
  const formas = await listFormas(restaurante.id);
  const others = formas.filter(({ id, ativo }) => ativo && id !== formaId);
  if (change.ativo === false && others.length === 0)
    return refuse("Deixe ao menos uma forma de pagamento ligada.");
  const client = await sessionClient();
  const { data, error } = await client
    .from("formas_pagamento")
    .update(change)
    .eq("restaurante_id", restaurante.id)
    .eq("id", formaId)
    .select("id");
  return error === null && data.length === 1 ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

export async function addForma(
  { restaurante }: Member,
  { nome, tipo }: Pick<FormaPainel, "nome" | "tipo">,
): Promise<ActionResult> {
  const formas = await listFormas(restaurante.id);
  const client = await sessionClient();
  const { error } = await client.from("formas_pagamento").insert({
    restaurante_id: restaurante.id,
    codigo: codigoDe(nome) || `forma-${formas.length + 1}`,
    nome,
    tipo,
    ordem: formas.length,
  });
  if (error?.code === UNIQUE_VIOLATION) return refuse("Já existe uma forma de pagamento com esse nome.");
  return error === null ? { ok: true } : refuse("Não foi salvo. Tente de novo.");
}

const UNIQUE_VIOLATION = "23505";

const row = z.object({
  id: z.number(),
  nome: z.string(),
  apelidos: z.array(z.string()),
  tipo: z.enum(["pix", "dinheiro", "credito", "debito", "vale", "outro"]),
  ativo: z.boolean(),
});
