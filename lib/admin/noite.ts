import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais } from "@/lib/store/reais";

/** What the night has come to so far. Sold is what was agreed and not cancelled; one that waits for its Pix is not. */
export type TotaisDaNoite = {
  readonly pedidos: number;
  readonly receita: Centavos;
  readonly entregas: number;
  readonly retiradas: number;
  readonly cancelados: number;
  /** By name, the largest first. */
  readonly pagamentos: readonly {
    readonly nome: string;
    readonly pedidos: number;
    readonly receita: Centavos;
  }[];
};

export async function loadTotaisDaNoite(restauranteId: number, desdeMs: number): Promise<TotaisDaNoite> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("totais_da_noite", {
    p_restaurante_id: restauranteId,
    p_desde: new Date(desdeMs).toISOString(),
  });
  if (error !== null) throw new Error(`the night could not be summed up: ${error.code}`);
  return totais.parse(data);
}

const totais = z.object({
  pedidos: z.number(),
  receita: reais,
  entregas: z.number(),
  retiradas: z.number(),
  cancelados: z.number(),
  pagamentos: z.array(z.object({ nome: z.string(), pedidos: z.number(), receita: reais })),
});

/** Somebody who is putting an order together at this moment. */
export type Montagem = {
  readonly conversaId: number;
  readonly nome: string | null;
  /** Digits. */
  readonly telefone: string | null;
  readonly ultimaMensagemEm: string;
  /** They were reminded of it and have not gone on. */
  readonly abandonada: boolean;
};

/** Conversations with a carrinho that is no pedido yet, the last word first. */
export async function listMontagens(restauranteId: number): Promise<readonly Montagem[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("clientes_estado")
    .select(
      "id, ultima_mensagem_em, carrinho:dados_parciais->carrinho, lembrado:dados_parciais->lembrado, clientes!clientes_estado_restaurante_id_cliente_id_fkey(nome, telefone)",
    )
    .eq("restaurante_id", restauranteId)
    .not("carrinho_rotina_em", "is", null)
    .not("ultima_mensagem_em", "is", null)
    .order("ultima_mensagem_em", { ascending: false })
    .limit(MAX_MONTAGENS);
  if (error !== null) throw new Error(`who is ordering could not be read: ${error.code}`);
  return z
    .array(montagemRow)
    .parse(data)
    .flatMap(({ isEmpty, ...montagem }) => (isEmpty ? [] : [montagem]));
}

const MAX_MONTAGENS = 30;

const montagemRow = z
  .object({
    id: z.number(),
    ultima_mensagem_em: z.string(),
    carrinho: z.array(z.unknown()).nullable(),
    lembrado: z.boolean().nullable(),
    clientes: z.object({ nome: z.string().nullable(), telefone: z.string().nullable() }),
  })
  .transform(({ id, ultima_mensagem_em, carrinho, lembrado, clientes }) => ({
    conversaId: id,
    ...clientes,
    ultimaMensagemEm: ultima_mensagem_em,
    abandonada: lembrado === true,
    isEmpty: (carrinho ?? []).length === 0,
  }));
