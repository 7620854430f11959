-- What the panel sums up: sales of a period, and customers with what they ordered. Under the policies of who asks.

create function public.relatorio(p_restaurante_id bigint, p_de date, p_ate date) returns jsonb
  -- The planner takes every array of a pedido for a thousand long, and would compile the query for that.
  language sql stable set search_path = '' set jit = off as $$
  with do_periodo as materialized (
    select p.id, p.dia, p.status, p.tipo_entrega, p.bairro_id, p.forma_pagamento_nome, p.subtotal, p.taxa_entrega, p.desconto,
        p.total_valor, p.explicacao, extract(hour from p.created_at at time zone r.fuso)::int as hora
      from public.pedidos p join public.restaurantes r on r.id = p.restaurante_id
      where p.restaurante_id = p_restaurante_id and p.dia between p_de and p_ate and p.status <> 'novo'
  ),
  somas as materialized (
    select jsonb_build_object(
        'pedidos', count(*) filter (where v.vendido),
        'receita', coalesce(sum(d.total_valor) filter (where v.vendido), 0),
        'itens', coalesce(sum(d.subtotal) filter (where v.vendido), 0),
        'taxas', coalesce(sum(d.taxa_entrega) filter (where v.vendido), 0),
        'descontos', coalesce(sum(d.desconto) filter (where v.vendido), 0),
        'retiradas', count(*) filter (where v.vendido and d.tipo_entrega = 'retirada'),
        'cancelados', count(*) filter (where not v.vendido)) as json
      from do_periodo d cross join lateral (select d.status <> 'cancelado' as vendido) v
  ),
  -- Every way of looking at it in one pass; por tells which: the column that is not grouped away.
  grupos as materialized (
    select case grouping(d.dia, d.hora, d.forma_pagamento_nome, d.bairro_id)
          when 7 then 'dia' when 11 then 'hora' when 13 then 'pagamento' else 'bairro' end as por,
        d.dia, d.hora, d.forma_pagamento_nome, d.tipo_entrega, d.bairro_id, count(*) as pedidos, sum(d.total_valor) as receita
      from do_periodo d where d.status <> 'cancelado'
      group by grouping sets ((d.dia), (d.hora), (d.forma_pagamento_nome), (d.tipo_entrega, d.bairro_id))
  )
  select (select s.json from somas s) || jsonb_build_object(
    'dias', (select coalesce(jsonb_agg(jsonb_build_object('dia', g.dia, 'pedidos', g.pedidos, 'receita', g.receita) order by g.dia), '[]')
      from grupos g where g.por = 'dia'),
    'horas', (select coalesce(jsonb_agg(jsonb_build_object('hora', g.hora, 'pedidos', g.pedidos, 'receita', g.receita) order by g.hora), '[]')
      from grupos g where g.por = 'hora'),
    'semana', (select coalesce(jsonb_agg(jsonb_build_object('dia_semana', s.d, 'pedidos', s.pedidos, 'receita', s.receita) order by s.d), '[]')
      from (select extract(dow from g.dia)::int as d, sum(g.pedidos) as pedidos, sum(g.receita) as receita
        from grupos g where g.por = 'dia' group by 1) s),
    'pagamentos', (select coalesce(jsonb_agg(jsonb_build_object('nome', g.forma_pagamento_nome, 'pedidos', g.pedidos, 'receita', g.receita)
        order by g.receita desc, g.forma_pagamento_nome), '[]')
      from grupos g where g.por = 'pagamento'),
    'bairros', (select coalesce(jsonb_agg(jsonb_build_object('nome', b.nome, 'pedidos', b.pedidos, 'receita', b.receita) order by b.receita desc, b.nome), '[]')
      from (select coalesce(b.nome, 'Sem bairro') as nome, sum(g.pedidos) as pedidos, sum(g.receita) as receita
        from grupos g left join public.bairros b on b.id = g.bairro_id
        where g.por = 'bairro' and g.tipo_entrega = 'entrega' group by 1) b),
    'sabores', (select coalesce(jsonb_agg(jsonb_build_object('nome', s.nome, 'doze_avos', s.doze_avos) order by s.doze_avos desc, s.nome), '[]')
      from (select sabor.nome, sum(linha.quantidade * sabor."dozeAvos") as doze_avos
        from do_periodo d, jsonb_to_recordset(d.explicacao -> 'linhas') as linha(quantidade int, pizza jsonb),
          jsonb_to_recordset(nullif(linha.pizza, 'null') -> 'sabores') as sabor(nome text, "dozeAvos" int)
        where d.status <> 'cancelado' group by 1) s),
    'produtos', (select coalesce(jsonb_agg(jsonb_build_object('nome', i.nome, 'quantidade', i.quantidade, 'receita', i.receita) order by i.receita desc, i.nome), '[]')
      from (select pi.item_nome_exibicao as nome, sum(pi.qtd) as quantidade, sum(pi.total) as receita
        from do_periodo d join public.pedidos_itens pi on pi.restaurante_id = p_restaurante_id and pi.pedido_id = d.id
        where pi.tipo <> 'pizza' and d.status <> 'cancelado' group by 1) i))
$$;
comment on function public.relatorio is
  'Sales of the days from p_de to p_ate, both included, by the restaurante''s clock. Sold is what was agreed and not cancelled: a pedido still waiting for its Pix is not.';

create function public.list_clientes(p_restaurante_id bigint, p_busca text, p_limite int) returns jsonb
  language sql stable set search_path = '' as $$
  with achados as materialized (
    select c.id, c.nome, c.telefone, c.created_at, count(p.id) as pedidos, coalesce(sum(p.total_valor), 0) as total, max(p.created_at) as ultimo_em
      from public.clientes c
      left join public.pedidos p on p.restaurante_id = c.restaurante_id and p.cliente_id = c.id and p.status not in ('novo', 'cancelado')
      where c.restaurante_id = p_restaurante_id and c.apagado_em is null
        and (p_busca = '' or strpos(lower(c.nome), lower(p_busca)) > 0 or c.telefone like '%' || nullif(regexp_replace(p_busca, '\D', '', 'g'), '') || '%')
      group by c.id
  )
  select jsonb_build_object(
    'total', (select count(*) from achados),
    'clientes', (select coalesce(jsonb_agg(to_jsonb(a) - 'created_at' order by a.ultimo_em desc nulls last, a.created_at desc, a.id), '[]')
      from (select * from achados order by ultimo_em desc nulls last, created_at desc, id limit p_limite) a))
$$;
comment on function public.list_clientes is
  'The customers whose nome or telefone holds p_busca (empty is all), who ordered last first, with what they ordered.';

create policy atendimento_altera on public.clientes for update to authenticated
  using (restaurante_id in (select private.restaurantes_com(array['dono', 'gerente', 'atendente'])))
  with check (restaurante_id in (select private.restaurantes_com(array['dono', 'gerente', 'atendente'])));
comment on policy atendimento_altera on public.clientes is 'Who serves customers keeps notes on them and what they agreed to, the columns granted for it.';
grant update (nome, anotacoes, aceita_divulgacao, sem_lembretes) on public.clientes to authenticated;

revoke execute on function public.relatorio, public.list_clientes from public, anon;
grant execute on function public.relatorio, public.list_clientes to authenticated, service_role;
