import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import { reais } from "@/lib/store/reais";
import type { Periodo, Soma } from "./relatorio";

/** How a period was served. */
export type RelatorioAtendimento = {
  /** Conversations in which customers wrote. */
  readonly conversas: number;
  /** Times a person was called. */
  readonly chamados: number;
  /** Sold in a conversation, and of those the ones the bot closed with nobody of the team writing. */
  readonly pedidos: number;
  readonly pedidosDoBot: number;
  readonly modelo: { readonly chamadas: number; readonly tokens: number; readonly custoUsd: number };
  /** Minutes from the counter to the door on average; null where nothing was marked as delivered. */
  readonly entregadores: readonly (Soma & { readonly nome: string; readonly minutos: number | null })[];
};

export async function loadAtendimento(
  restauranteId: number,
  { de, ate }: Periodo,
): Promise<RelatorioAtendimento> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("relatorio_atendimento", {
    p_restaurante_id: restauranteId,
    p_de: de,
    p_ate: ate,
  });
  if (error !== null) throw new Error(`how the period was served could not be read: ${error.code}`);
  return row.parse(data);
}

const row = z
  .object({
    conversas: z.number(),
    chamados: z.number(),
    pedidos: z.number(),
    pedidos_do_bot: z.number(),
    modelo: z
      .object({ chamadas: z.number(), tokens: z.number(), custo_usd: z.number() })
      .transform(({ custo_usd, ...uso }) => ({ ...uso, custoUsd: custo_usd })),
    entregadores: z.array(
      z.object({ nome: z.string(), pedidos: z.number(), receita: reais, minutos: z.number().nullable() }),
    ),
  })
  .transform(
    ({ pedidos_do_bot, ...rest }): RelatorioAtendimento => ({ ...rest, pedidosDoBot: pedidos_do_bot }),
  );
