import type pg from "pg";
import { z } from "zod";
import { awaitingOf } from "@/evals/awaiting";
import { placedOrder } from "@/evals/order-shapes";
import type { ShopAnswer } from "@/evals/protocol";
import type { Event } from "@/lib/core/dialogue/event";
import type { Facts } from "@/lib/core/dialogue/facts";
import type { Endereco } from "@/lib/core/dialogue/state";
import type { Linha } from "@/lib/core/pedido/item";
import type { ConversaRef } from "@/lib/store/load-turn";
import { reais } from "@/lib/store/reais";
import { cartFromLinhas } from "@/tests/support/protocol-cart";
import { loadAt } from "./load-at";

/** How things stand after the message of `nowMs`, of what has happened since `openedMs`: rows, and nothing else. */
export async function readAnswer(
  pool: pg.Pool,
  ref: ConversaRef,
  { openedMs, nowMs }: { openedMs: number; nowMs: number },
): Promise<ShopAnswer> {
  const [{ rows }, { state, facts }] = await Promise.all([
    pool.query(QUERY, [ref.conversaId, new Date(openedMs), new Date(nowMs)]),
    loadAt(ref, nowMs),
  ]);
  const answer = answerRow.parse(rows[0]);
  const unsent = answer.mensagens.find(({ status }) => status !== "enviada");
  if (unsent !== undefined) throw new Error(`a message was written and not sent: ${unsent.status}`);
  return {
    messages: answer.mensagens.map(({ texto }) => texto),
    awaiting: awaitingOf(state, answer.eventos),
    cart: cartFromLinhas(state.carrinho, facts),
    orders: answer.pedidos.filter(({ status }) => status !== "cancelado").map((row) => orderOf(row, facts)),
    handoff: answer.humano,
    cancelled: answer.desistiu || answer.pedidos.some(({ status }) => status === "cancelado"),
  };
}

const QUERY = `
  select e.atendimento = 'humano' as humano,
    exists (select 1 from turnos t where t.conversa_id = e.id and t.created_at >= $2
      and t.eventos @> '[{"tipo": "CarrinhoDescartado"}]') as desistiu,
    (select coalesce(jsonb_agg(t.eventos order by t.id), '[]') from turnos t
      where t.conversa_id = e.id and t.created_at >= $3) as turnos,
    (select coalesce(jsonb_agg(jsonb_build_object('texto', m.mensagem, 'status', s.status) order by m.id), '[]')
      from conversas m join saidas s on s.mensagem_id = m.id
      where m.conversa_id = e.id and m.role = 'assistant' and m.recebida_em >= $3) as mensagens,
    (select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]') from pedidos p
      where p.conversa_id = e.id and p.created_at >= $2) as pedidos
  from clientes_estado e where e.id = $1`;

/** What the bot wrote itself is taken back as it is. */
const ours = <T>() => z.custom<T>((value) => value !== undefined);

const pedidoRow = z.object({
  status: z.string(),
  carrinho_json: ours<Linha[]>(),
  tipo_entrega: z.enum(["entrega", "retirada"]),
  endereco: ours<Endereco>().nullable(),
  forma_pagamento: z.string(),
  troco_para: reais.nullable(),
  total_valor: reais,
  agendado_para: z.iso.datetime({ offset: true }).nullable(),
});

const answerRow = z
  .object({
    humano: z.boolean(),
    desistiu: z.boolean(),
    turnos: z.array(ours<Event[]>()),
    mensagens: z.array(z.object({ texto: z.string(), status: z.string() })),
    pedidos: z.array(pedidoRow),
  })
  .transform(({ turnos, ...row }) => ({ ...row, eventos: turnos.flat() }));

function orderOf(row: z.output<typeof pedidoRow>, facts: Facts) {
  return placedOrder(
    {
      linhas: row.carrinho_json,
      tipoEntrega: row.tipo_entrega,
      endereco: row.endereco,
      pagamento: row.forma_pagamento,
      trocoPara: row.troco_para,
      agendadoPara: row.agendado_para === null ? null : Date.parse(row.agendado_para),
      total: row.total_valor,
    },
    facts,
  );
}
