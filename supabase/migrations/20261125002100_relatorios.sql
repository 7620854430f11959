-- What the panel sums up: sales of a period, and customers with what they ordered. Under the policies of who asks.

create function public.relatorio(p_restaurante_id bigint, p_de date, p_ate date) returns jsonb
  language sql stable set search_path = '' as $$
  with do_periodo as materialized (
    select p.id, p.dia, p.status, p.tipo_entrega, p.bairro_id, p.forma_pagamento_nome, p.subtotal, p.taxa_entrega, p.desconto,
        p.total_valor, p.explicacao, p.created_at at time zone r.fuso as local
      from public.pedidos p join public.restaurantes r on r.id = p.restaurante_id
      where p.restaurante_id = p_restaurante_id and p.dia between p_de and p_ate
  ),
  vendidos as materialized (select * from do_periodo where status not in ('novo', 'cancelado'))
  select jsonb_build_object(
    'pedidos', (select count(*) from vendidos),
    'receita', (select coalesce(sum(total_valor), 0) from vendidos),
    'itens', (select coalesce(sum(subtotal), 0) from vendidos),
    'taxas', (select coalesce(sum(taxa_entrega), 0) from vendidos),
    'descontos', (select coalesce(sum(desconto), 0) from vendidos),
    'retiradas', (select count(*) from vendidos where tipo_entrega = 'retirada'),
    'cancelados', (select count(*) from do_periodo where status = 'cancelado'),
    'dias', (select coalesce(jsonb_agg(jsonb_build_object('dia', d.dia, 'pedidos', d.pedidos, 'receita', d.receita) order by d.dia), '[]')
      from (select dia, count(*) as pedidos, sum(total_valor) as receita from vendidos group by dia) d),
    'horas', (select coalesce(jsonb_agg(jsonb_build_object('hora', h.hora, 'pedidos', h.pedidos, 'receita', h.receita) order by h.hora), '[]')
      from (select extract(hour from local)::int as hora, count(*) as pedidos, sum(total_valor) as receita from vendidos group by 1) h),
    'semana', (select coalesce(jsonb_agg(jsonb_build_object('dia_semana', s.d, 'pedidos', s.pedidos, 'receita', s.receita) order by s.d), '[]')
      from (select extract(dow from dia)::int as d, count(*) as pedidos, sum(total_valor) as receita from vendidos group by 1) s),
    'pagamentos', (select coalesce(jsonb_agg(jsonb_build_object('nome', f.nome, 'pedidos', f.pedidos, 'receita', f.receita) order by f.receita desc, f.nome), '[]')
      from (select forma_pagamento_nome as nome, count(*) as pedidos, sum(total_valor) as receita from vendidos group by 1) f),
    'bairros', (select coalesce(jsonb_agg(jsonb_build_object('nome', b.nome, 'pedidos', b.pedidos, 'receita', b.receita) order by b.receita desc, b.nome), '[]')
      from (select coalesce(b.nome, 'Sem bairro') as nome, count(*) as pedidos, sum(v.total_valor) as receita
        from vendidos v left join public.bairros b on b.id = v.bairro_id
        where v.tipo_entrega = 'entrega' group by 1) b),
    'sabores', (select coalesce(jsonb_agg(jsonb_build_object('nome', s.nome, 'doze_avos', s.doze_avos) order by s.doze_avos desc, s.nome), '[]')
      from (select sabor ->> 'nome' as nome, sum((linha ->> 'quantidade')::int * (sabor ->> 'dozeAvos')::int) as doze_avos
        from vendidos v, jsonb_path_query(v.explicacao, '$.linhas[*]') linha, jsonb_path_query(linha, '$.pizza.sabores[*]') sabor
        group by 1) s),
    'produtos', (select coalesce(jsonb_agg(jsonb_build_object('nome', i.nome, 'quantidade', i.quantidade, 'receita', i.receita) order by i.receita desc, i.nome), '[]')
      from (select pi.item_nome_exibicao as nome, sum(pi.qtd) as quantidade, sum(pi.total) as receita
        from vendidos v join public.pedidos_itens pi on pi.restaurante_id = p_restaurante_id and pi.pedido_id = v.id
        where pi.tipo <> 'pizza' group by 1) i))
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
