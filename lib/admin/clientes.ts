import { z } from "zod";
import { listPedidosDoCliente, type PedidoCard } from "@/lib/admin/pedidos";
import { sessionClient } from "@/lib/admin/session";
import type { Centavos } from "@/lib/core/pedido/centavos";
import { reais } from "@/lib/store/reais";
import { type ActionResult, refuse } from "./owner-action";
import type { Member } from "./require-member";

/** A customer in the list, with what they ordered and did not cancel. */
export type ClienteResumo = {
  readonly id: number;
  readonly nome: string | null;
  readonly telefone: string | null;
  readonly pedidos: number;
  readonly total: Centavos;
  readonly ultimoEm: string | null;
};

/** Everything the shop knows of a customer. */
export type ClienteFicha = {
  readonly id: number;
  readonly nome: string | null;
  readonly telefone: string | null;
  readonly desde: string;
  readonly aceitaDivulgacao: boolean;
  /** Asked to be left alone: answered, and told of a pedido, and nothing else. */
  readonly semLembretes: boolean;
  readonly anotacoes: string | null;
  readonly conversaId: number | null;
  readonly enderecos: readonly string[];
  readonly pedidos: readonly PedidoCard[];
};

/** Those whose name or telephone holds `busca`, who ordered last first, and how many there are in all. */
export async function listClientes(
  restauranteId: number,
  options: { busca: string; limite: number },
): Promise<{ readonly clientes: readonly ClienteResumo[]; readonly total: number }> {
  const client = await sessionClient();
  const { data, error } = await client.rpc("list_clientes", {
    p_restaurante_id: restauranteId,
    p_busca: options.busca,
    p_limite: options.limite,
  });
  if (error !== null) throw new Error(`customers could not be read: ${error.code}`);
  return lista.parse(data);
}

/** Null when no such customer is of this restaurante, or who they were was erased. */
export async function findCliente(restauranteId: number, clienteId: number): Promise<ClienteFicha | null> {
  const client = await sessionClient();
  const [cliente, enderecos, pedidos] = await Promise.all([
    client
      .from("clientes")
      .select(
        "id, nome, telefone, created_at, aceita_divulgacao, sem_lembretes, anotacoes, clientes_estado!clientes_estado_restaurante_id_cliente_id_fkey(id)",
      )
      .eq("restaurante_id", restauranteId)
      .eq("id", clienteId)
      .is("apagado_em", null)
      .maybeSingle(),
    client
      .from("pedidos")
      .select("endereco_completo")
      .eq("restaurante_id", restauranteId)
      .eq("cliente_id", clienteId)
      .eq("tipo_entrega", "entrega")
      .order("created_at", { ascending: false })
      .limit(50),
    listPedidosDoCliente(restauranteId, clienteId, MAX_PEDIDOS),
  ]);
  const failed = cliente.error ?? enderecos.error;
  if (failed !== null) throw new Error(`the customer could not be read: ${failed.code}`);
  if (cliente.data === null) return null;
  const lugares = z.array(z.object({ endereco_completo: z.string() })).parse(enderecos.data);
  return {
    ...clienteRow.parse(cliente.data),
    enderecos: [...new Set(lugares.map(({ endereco_completo }) => endereco_completo))].slice(0, 5),
    pedidos,
  };
}

const MAX_PEDIDOS = 50;

export async function changeCliente(
  { restaurante }: Member,
  clienteId: number,
  change: {
    nome?: string | null;
    anotacoes?: string | null;
    aceitaDivulgacao?: boolean;
    semLembretes?: boolean;
  },
): Promise<ActionResult> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("clientes")
    .update({
      nome: change.nome,
      anotacoes: change.anotacoes,
      aceita_divulgacao: change.aceitaDivulgacao,
      sem_lembretes: change.semLembretes,
    })
    .eq("restaurante_id", restaurante.id)
    .eq("id", clienteId)
    .select("id");
  if (error !== null) return refuse("Não foi salvo. Tente de novo.");
  return data.length === 1 ? { ok: true } : refuse("Esse cliente não existe mais.");
}

const lista = z.object({
  total: z.number(),
  clientes: z.array(
    z
      .object({
        id: z.number(),
        nome: z.string().nullable(),
        telefone: z.string().nullable(),
        pedidos: z.number(),
        total: reais,
        ultimo_em: z.string().nullable(),
      })
      .transform(({ ultimo_em, ...row }): ClienteResumo => ({ ...row, ultimoEm: ultimo_em })),
  ),
});

const clienteRow = z
  .object({
    id: z.number(),
    nome: z.string().nullable(),
    telefone: z.string().nullable(),
    created_at: z.string(),
    aceita_divulgacao: z.boolean(),
    sem_lembretes: z.boolean(),
    anotacoes: z.string().nullable(),
    clientes_estado: z.object({ id: z.number() }).nullable(),
  })
  .transform(({ created_at, aceita_divulgacao, sem_lembretes, clientes_estado, ...row }) => ({
    ...row,
    desde: created_at,
    aceitaDivulgacao: aceita_divulgacao,
    semLembretes: sem_lembretes,
    conversaId: clientes_estado?.id ?? null,
  }));
