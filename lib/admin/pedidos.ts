import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";
import type { Ponto } from "@/lib/core/loja/distancia";
import type { StatusPagamento } from "@/lib/core/pagamento/cobranca";
import type { Centavos } from "@/lib/core/pedido/centavos";
import type { StatusPedido } from "@/lib/core/pedido/status-pedido";
import { statusPagamento } from "@/lib/store/cobranca-row";
import { reais } from "@/lib/store/reais";
import { statusPedido } from "@/lib/store/turn-rows";

/** A pedido as the board shows it. */
export type PedidoCard = {
  readonly id: number;
  readonly numero: number;
  readonly status: StatusPedido;
  readonly clienteNome: string | null;
  /** Digits. */
  readonly telefone: string | null;
  readonly conversaId: number | null;
  /** Who answers its customer. */
  readonly atendimento: "bot" | "humano";
  /** Why its customer waits for a person; null when they do not. */
  readonly chamando: string | null;
  /** The courier who has it. */
  readonly entregador: { readonly id: number; readonly nome: string } | null;
  readonly tipoEntrega: "entrega" | "retirada";
  readonly endereco: string;
  /** The pin the customer sent. */
  readonly localizacao: Ponto | null;
  /** Of the shop, for a map. */
  readonly cidade: string | null;
  readonly pagamento: string;
  /** Its Pix at the bank; null when it is paid in another way. */
  readonly pix: PixDoPedido | null;
  readonly trocoPara: Centavos | null;
  readonly subtotal: Centavos;
  readonly taxaEntrega: Centavos;
  readonly desconto: Centavos;
  readonly total: Centavos;
  readonly criadoEm: string;
  /** When the customer was told to expect it, at the latest; null when nothing was promised. */
  readonly previstoAte: string | null;
  readonly agendadoPara: string | null;
  readonly motivoCancelamento: string | null;
  /** What the customer thought of it; null while they have not said. */
  readonly avaliacao: { readonly nota: number; readonly comentario: string | null } | null;
  readonly itens: readonly PedidoItem[];
};
export type PixDoPedido = {
  readonly status: StatusPagamento;
  /** The money is on its way back. */
  readonly devolvendo: boolean;
};
export type PedidoItem = {
  /** Its place in the pedido, from 1. */
  readonly ordem: number;
  readonly quantidade: number;
  readonly nome: string;
  readonly detalhes: readonly string[];
  readonly total: Centavos;
  /** How the unit price came about. */
  readonly parcelas: readonly { readonly descricao: string; readonly centavos: Centavos }[];
};

/** Every pedido that is still on its way, the longest wait first: none may drop out of sight, however busy the night. */
export async function listPedidosAbertos(restauranteId: number): Promise<readonly PedidoCard[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("pedidos")
    .select(PEDIDO_COLUMNS)
    .eq("restaurante_id", restauranteId)
    .not("status", "in", "(finalizado,cancelado)")
    .order("created_at", { ascending: true })
    .limit(MAX_ABERTOS);
  if (error !== null) throw new Error(`pedidos could not be read: ${error.code}`);
  return z.array(cardRow).parse(data);
}

/** The newest `limite` of the pedidos since `desdeMs` that ended, and how many there are in all. */
export async function listPedidosEncerrados(
  restauranteId: number,
  options: { desdeMs: number; limite: number },
): Promise<{ readonly pedidos: readonly PedidoCard[]; readonly total: number }> {
  const client = await sessionClient();
  const { data, error, count } = await client
    .from("pedidos")
    .select(PEDIDO_COLUMNS, { count: "exact" })
    .eq("restaurante_id", restauranteId)
    .in("status", ["finalizado", "cancelado"])
    .gte("created_at", new Date(options.desdeMs).toISOString())
    .order("created_at", { ascending: false })
    .limit(options.limite);
  if (error !== null) throw new Error(`pedidos could not be read: ${error.code}`);
  return { pedidos: z.array(cardRow).parse(data), total: count ?? 0 };
}

/** Null when no such pedido is of this restaurante. */
export async function findPedido(restauranteId: number, pedidoId: number): Promise<PedidoCard | null> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("pedidos")
    .select(PEDIDO_COLUMNS)
    .eq("restaurante_id", restauranteId)
    .eq("id", pedidoId)
    .maybeSingle();
  if (error !== null) throw new Error(`the pedido could not be read: ${error.code}`);
  return data === null ? null : cardRow.parse(data);
}

/** The newest `limite` pedidos of a customer, whatever became of them. */
export async function listPedidosDoCliente(
  restauranteId: number,
  clienteId: number,
  limite: number,
): Promise<readonly PedidoCard[]> {
  const client = await sessionClient();
  const { data, error } = await client
    .from("pedidos")
    .select(PEDIDO_COLUMNS)
    .eq("restaurante_id", restauranteId)
    .eq("cliente_id", clienteId)
    .order("created_at", { ascending: false })
    .limit(limite);
  if (error !== null) throw new Error(`pedidos could not be read: ${error.code}`);
  return z.array(cardRow).parse(data);
}

/** As many rows as the API answers with at most. */
const MAX_ABERTOS = 1_000;

/** What a card of the board is read from. */
export const PEDIDO_COLUMNS =
  "id, numero, status, cliente_nome, conversa_id, tipo_entrega, endereco_completo, forma_pagamento_nome, troco_para, subtotal, taxa_entrega, desconto, total_valor, created_at, previsto_ate, agendado_para, cancelado_motivo, clientes!pedidos_restaurante_id_cliente_id_fkey(telefone), clientes_estado!pedidos_restaurante_id_conversa_id_fkey(atendimento, precisa_humano_motivo), localizacao:endereco->localizacao, restaurantes!pedidos_restaurante_id_fkey(cidade), entregas!entregas_restaurante_id_pedido_id_fkey(entregadores!entregas_restaurante_id_entregador_id_fkey(id, nome)), avaliacoes!avaliacoes_restaurante_id_pedido_id_fkey(nota, comentario), pedidos_itens!pedidos_itens_restaurante_id_pedido_id_fkey(ordem, item_nome_exibicao, detalhes, qtd, total, parcelas), pagamentos!pagamentos_restaurante_id_pedido_id_fkey(id, provedor, status, acao)";

const itemRow = z
  .object({
    ordem: z.number(),
    item_nome_exibicao: z.string(),
    detalhes: z.array(z.string()),
    qtd: z.number(),
    total: reais,
    parcelas: z.array(z.object({ descricao: z.string(), centavos: z.number() })),
  })
  .transform(({ ordem, ...row }) => ({
    ordem,
    quantidade: row.qtd,
    nome: row.item_nome_exibicao,
    detalhes: row.detalhes,
    total: row.total,
    parcelas: row.parcelas,
  }));

const cardRow = z
  .object({
    id: z.number(),
    numero: z.number(),
    status: statusPedido,
    cliente_nome: z.string().nullable(),
    conversa_id: z.number().nullable(),
    tipo_entrega: z.enum(["entrega", "retirada"]),
    endereco_completo: z.string(),
    forma_pagamento_nome: z.string(),
    troco_para: reais.nullable(),
    subtotal: reais,
    taxa_entrega: reais,
    desconto: reais,
    total_valor: reais,
    created_at: z.string(),
    previsto_ate: z.string().nullable(),
    agendado_para: z.string().nullable(),
    cancelado_motivo: z.string().nullable(),
    clientes: z.object({ telefone: z.string().nullable() }),
    clientes_estado: z
      .object({ atendimento: z.enum(["bot", "humano"]), precisa_humano_motivo: z.string().nullable() })
      .nullable(),
    localizacao: z.object({ latitude: z.number(), longitude: z.number() }).nullish(),
    restaurantes: z.object({ cidade: z.string().nullable() }),
    entregas: z.array(z.object({ entregadores: z.object({ id: z.number(), nome: z.string() }) })).max(1),
    avaliacoes: z.array(z.object({ nota: z.number(), comentario: z.string().nullable() })).max(1),
    pedidos_itens: z.array(itemRow),
    pagamentos: z.array(
      z.object({
        id: z.number(),
        provedor: z.string(),
        status: statusPagamento,
        acao: z.string().nullable(),
      }),
    ),
  })
  .transform(
    (row): PedidoCard => ({
      id: row.id,
      numero: row.numero,
      status: row.status,
      clienteNome: row.cliente_nome,
      telefone: row.clientes.telefone,
      conversaId: row.conversa_id,
      atendimento: row.clientes_estado?.atendimento ?? "bot",
      chamando: row.clientes_estado?.precisa_humano_motivo ?? null,
      entregador: row.entregas[0]?.entregadores ?? null,
      tipoEntrega: row.tipo_entrega,
      endereco: row.endereco_completo,
      localizacao: row.localizacao ?? null,
      cidade: row.restaurantes.cidade,
      pagamento: row.forma_pagamento_nome,
      pix: pixOf(row.pagamentos),
      trocoPara: row.troco_para,
      subtotal: row.subtotal,
      taxaEntrega: row.taxa_entrega,
      desconto: row.desconto,
      total: row.total_valor,
      criadoEm: row.created_at,
      previstoAte: row.previsto_ate,
      agendadoPara: row.agendado_para,
      motivoCancelamento: row.cancelado_motivo,
      avaliacao: row.avaliacoes[0] ?? null,
      itens: row.pedidos_itens.toSorted((a, b) => a.ordem - b.ordem),
    }),
  );

type PagamentoRow = {
  readonly id: number;
  readonly provedor: string;
  readonly status: StatusPagamento;
  readonly acao: string | null;
};

function pixOf(pagamentos: readonly PagamentoRow[]): PixDoPedido | null {
  const pix = pagamentos
    .filter(({ provedor }) => provedor === "mercadopago")
    .toSorted((a, b) => a.id - b.id)
    .at(-1);
  return pix === undefined ? null : { status: pix.status, devolvendo: pix.acao === "devolver" };
}
