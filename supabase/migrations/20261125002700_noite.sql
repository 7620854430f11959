-- What the board sums up while the night goes on.

create function public.totais_da_noite(p_restaurante_id bigint, p_desde timestamptz) returns jsonb
  language sql stable set search_path = '' as $$
  with da_noite as materialized (
    select p.status, p.tipo_entrega, p.forma_pagamento_nome, p.total_valor
      from public.pedidos p where p.restaurante_id = p_restaurante_id and p.created_at >= p_desde
  ),
  vendidos as materialized (select * from da_noite where status not in ('novo', 'cancelado'))
  select jsonb_build_object(
    'pedidos', (select count(*) from vendidos),
    'receita', (select coalesce(sum(total_valor), 0) from vendidos),
    'entregas', (select count(*) from vendidos where tipo_entrega = 'entrega'),
    'retiradas', (select count(*) from vendidos where tipo_entrega = 'retirada'),
    'cancelados', (select count(*) from da_noite where status = 'cancelado'),
    'pagamentos', (select coalesce(jsonb_agg(jsonb_build_object('nome', f.nome, 'pedidos', f.pedidos, 'receita', f.receita) order by f.receita desc, f.nome), '[]')
      from (select forma_pagamento_nome as nome, count(*) as pedidos, sum(total_valor) as receita from vendidos group by 1) f))
$$;
comment on function public.totais_da_noite is
  'Sales since p_desde, for the board. Sold is what was agreed and not cancelled: a pedido still waiting for its Pix is not.';
revoke execute on function public.totais_da_noite from public, anon;
grant execute on function public.totais_da_noite to authenticated, service_role;
