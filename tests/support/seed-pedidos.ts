type Queryable = { query(sql: string, values: readonly unknown[]): Promise<unknown> };

/** Two months of 5,000 pedidos of every kind, around midnight too, with the conversations, turns and deliveries they came of. */
export async function seedPedidos(database: Queryable, restauranteId: number): Promise<void> {
  await database.query(
    `insert into clientes (restaurante_id, nome, telefone)
       select $1, 'Cliente ' || n, '55199999' || lpad(n::text, 5, '0') from generate_series(1, 500) n`,
    [restauranteId],
  );
  await database.query(
    `with c as (select id, row_number() over (order by id) as n from clientes where restaurante_id = $1),
       b as (select id, row_number() over (order by id) as n, count(*) over () as quantos from bairros where restaurante_id = $1),
       p as (
         insert into pedidos (restaurante_id, cliente_id, dia, numero, status, cliente_zap, carrinho_json, resumo_pedido, subtotal,
             taxa_entrega, desconto, total_valor, explicacao, tipo_entrega, endereco, endereco_completo, bairro_id,
             forma_pagamento, forma_pagamento_nome, created_at)
         select $1, c.id, (t.em at time zone 'America/Sao_Paulo')::date, s.n,
             (array['finalizado', 'finalizado', 'finalizado', 'em_preparo', 'cancelado', 'novo'])[1 + s.n % 6],
             'x', '[]', 'x', v.subtotal, v.taxa, v.desconto, v.subtotal + v.taxa - v.desconto,
             '{"linhas": [{"quantidade": 1, "pizza": {"sabores": [{"nome": "Calabresa", "dozeAvos": 6}, {"nome": "Portuguesa", "dozeAvos": 6}]}},
               {"quantidade": 2, "pizza": null}]}',
             case when v.taxa = 0 then 'retirada' else 'entrega' end, case when v.taxa = 0 then null else '{}'::jsonb end, 'x',
             case when v.taxa > 0 and s.n % 10 > 0 then b.id end,
             (array['pix', 'dinheiro', 'credito'])[1 + s.n % 3], (array['Pix', 'Dinheiro', 'Cartão de crédito'])[1 + s.n % 3], t.em
           from generate_series(1, 5000) as s(n)
           cross join lateral (select timestamptz '2026-03-01 18:00-03' + s.n * interval '17 minutes' as em) t
           cross join lateral (select 40 + (s.n % 997) / 10.0 as subtotal, case when s.n % 4 = 0 then 0 else 5 + s.n % 3 end as taxa,
             case when s.n % 25 = 0 then 7.35 else 0 end as desconto) v
           join c on c.n = 1 + s.n % 500
           join b on b.n = 1 + s.n % b.quantos
         returning id)
     insert into pedidos_itens (restaurante_id, pedido_id, ordem, tipo, item_nome_exibicao, qtd, preco_unitario, total, parcelas)
       select $1, p.id, i.ordem, i.tipo, i.nome, i.qtd, 10, i.qtd * 10, '[]' from p,
         (values (1, 'pizza', 'Pizza Grande ½ Calabresa ½ Portuguesa', 1), (2, 'produto', 'Guaraná 2 L', 2)) as i(ordem, tipo, nome, qtd)`,
    [restauranteId],
  );
  for (const sql of SERVED) await database.query(sql, [restauranteId]);
}

/** A conversation for each customer; a turn, two messages and often a word of the team for each pedido; couriers; a model. */
const SERVED = [
  `insert into clientes_estado (restaurante_id, cliente_id, cliente_zap)
     select restaurante_id, id, telefone from clientes where restaurante_id = $1`,
  `update pedidos p set conversa_id = e.id from clientes_estado e
     where p.restaurante_id = $1 and e.restaurante_id = $1 and e.cliente_id = p.cliente_id`,
  `insert into turnos (restaurante_id, conversa_id, versao, comandos, eventos, entendedor, created_at)
     select p.restaurante_id, p.conversa_id, p.id, '[]',
         case when p.numero % 11 = 0 then '[{"tipo": "HumanoChamado"}]'::jsonb else '[]' end, 'parser', p.created_at
       from pedidos p where p.restaurante_id = $1 and p.numero % 9 > 0`,
  `update pedidos p set turno_id = t.id from turnos t
     where p.restaurante_id = $1 and t.restaurante_id = $1 and t.versao = p.id and t.conversa_id = p.conversa_id`,
  `insert into conversas (restaurante_id, conversa_id, role, tipo, mensagem, provedor_em, recebida_em, lida_em)
     select p.restaurante_id, p.conversa_id, m.role, 'texto', 'x', p.created_at - m.antes, p.created_at - m.antes, p.created_at
       from pedidos p, (values ('user', interval '9 minutes', 1), ('user', interval '2 minutes', 1), ('humano', interval '5 minutes', 7),
         ('humano', interval '4 hours', 5)) m(role, antes, cada)
       where p.restaurante_id = $1 and p.numero % m.cada = 0`,
  "insert into entregadores (restaurante_id, nome) select $1, 'Entregador ' || n from generate_series(1, 4) n",
  `insert into entregas (restaurante_id, pedido_id, entregador_id, encaminhada_em, entregue_em, status)
     select p.restaurante_id, p.id, c.id, p.created_at + interval '30 minutes', p.created_at + interval '30 minutes' + interval '1 minute' * (10 + p.numero % 30), 'entregue'
       from pedidos p join (select id, row_number() over (order by id) as n from entregadores where restaurante_id = $1) c on c.n = 1 + p.numero % 4
       where p.restaurante_id = $1 and p.tipo_entrega = 'entrega' and p.status = 'finalizado'`,
  `insert into uso_modelo (restaurante_id, dia, modelo, chamadas, tokens_entrada, tokens_saida, custo_usd)
     select $1, date '2026-03-01' + d, 'm', 10 + d, 1000, 50, 0.001 * (1 + d) from generate_series(0, 59) d`,
];
