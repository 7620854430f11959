-- Couriers: who has what, the page they see it on, and the PIN that opens it.

create function public.encaminhar_pedido(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_restaurante_id bigint := (p ->> 'restaurante_id')::bigint;
  v_pedido_id bigint := (p ->> 'pedido_id')::bigint;
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
begin
  perform 1 from public.pedidos d
    where d.restaurante_id = v_restaurante_id and d.id = v_pedido_id and d.tipo_entrega = 'entrega'
      and d.status not in ('novo', 'finalizado', 'cancelado') for update;
  if not found then
    return jsonb_build_object('ok', false, 'motivo', 'pedido');
  end if;
  if p ->> 'entregador_id' is null then
    delete from public.entregas where restaurante_id = v_restaurante_id and pedido_id = v_pedido_id;
  else
    insert into public.entregas as e (restaurante_id, pedido_id, entregador_id, encaminhada_em)
      select v_restaurante_id, v_pedido_id, c.id, v_agora from public.entregadores c
        where c.restaurante_id = v_restaurante_id and c.id = (p ->> 'entregador_id')::bigint and c.ativo
      on conflict (pedido_id) do update set entregador_id = excluded.entregador_id, encaminhada_em = excluded.encaminhada_em,
        nao_encontrado_em = null;
    if not found then
      return jsonb_build_object('ok', false, 'motivo', 'entregador');
    end if;
  end if;
  -- Who follows the pedidos sees it.
  update public.pedidos set updated_at = v_agora where restaurante_id = v_restaurante_id and id = v_pedido_id;
  return jsonb_build_object('ok', true, 'entregador', (
    select jsonb_build_object('nome', c.nome, 'placa', c.placa) from public.entregadores c
      where c.restaurante_id = v_restaurante_id and c.id = (p ->> 'entregador_id')::bigint));
end $$;
comment on function public.encaminhar_pedido is
  'Gives a delivery to a courier of the restaurante, or takes it back (null). {ok: false, motivo: pedido | entregador} changes nothing.';

create function private.close_entrega() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.entregas set
      status = case when new.status = 'finalizado' then 'entregue' else 'devolvida' end,
      entregue_em = case when new.status = 'finalizado' then new.finalizado_em end
    where restaurante_id = new.restaurante_id and pedido_id = new.id;
  return null;
end $$;
comment on function private.close_entrega is 'A delivery ends with its pedido, whoever ends it.';
revoke execute on function private.close_entrega from public;
create trigger pedidos_close_entrega after update of status on public.pedidos
  for each row when (old.status is distinct from new.status and new.status in ('finalizado', 'cancelado'))
  execute function private.close_entrega();

create function private.minhas_entregas_json(p_desde timestamptz) returns jsonb
  language sql stable security definer set search_path = '' as $$
  with minhas as materialized (
    select e.id, e.status as entrega_status, e.nao_encontrado_em, e.entregue_em, d.id as pedido_id, d.numero, d.status, d.cliente_nome, d.endereco_completo,
        d.endereco -> 'localizacao' as localizacao, d.forma_pagamento_nome, d.forma_pagamento, d.total_valor, d.troco_para, d.saiu_em, d.created_at,
        d.cliente_id, d.restaurante_id, r.nome as restaurante, r.codigo, r.cidade, r.telefone_loja, r.fuso, b.nome as bairro,
        exists (select 1 from public.pagamentos g where g.pedido_id = d.id and g.status = 'aprovado' and g.acao is null) as pago,
        exists (select 1 from public.formas_pagamento f
          where f.restaurante_id = d.restaurante_id and f.codigo = d.forma_pagamento and f.tipo = 'dinheiro') as em_dinheiro
      from public.entregas e
      join public.pedidos d on d.id = e.pedido_id
      join public.restaurantes r on r.id = d.restaurante_id
      left join public.bairros b on b.id = d.bairro_id
      where e.entregador_id in (select private.minhas_entregas())
        and (e.status = 'encaminhada' or e.entregue_em >= p_desde)
  )
  select jsonb_build_object(
    'abertas', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', m.id, 'numero', m.numero, 'status', m.status, 'nome', m.cliente_nome, 'endereco', m.endereco_completo,
        'localizacao', m.localizacao, 'cidade', m.cidade, 'telefone', (select c.telefone from public.clientes c where c.id = m.cliente_id),
        'pagamento', m.forma_pagamento_nome, 'pago', m.pago, 'em_dinheiro', m.em_dinheiro, 'total', m.total_valor, 'troco_para', m.troco_para,
        'restaurante', m.restaurante, 'codigo', m.codigo, 'telefone_loja', m.telefone_loja, 'nao_encontrado_em', m.nao_encontrado_em,
        'itens', (select coalesce(jsonb_agg(i.qtd || '× ' || i.item_nome_exibicao order by i.ordem), '[]') from public.pedidos_itens i where i.pedido_id = m.pedido_id)
      ) order by m.saiu_em nulls last, m.created_at), '[]') from minhas m where m.entrega_status = 'encaminhada'),
    'feitas', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', m.id, 'numero', m.numero, 'bairro', m.bairro, 'entregue_em', m.entregue_em, 'total', m.total_valor, 'fuso', m.fuso,
        'em_dinheiro', m.em_dinheiro and not m.pago, 'pagamento', m.forma_pagamento_nome
      ) order by m.entregue_em desc), '[]') from minhas m where m.entrega_status = 'entregue'))
$$;
comment on function private.minhas_entregas_json is
  'What the signed-in courier carries, with what the door needs to know of each, and what they delivered since p_desde without whose it was.';
revoke execute on function private.minhas_entregas_json from public;
grant execute on function private.minhas_entregas_json to authenticated, service_role;

create function public.entregas_do_entregador(p_desde timestamptz) returns jsonb language sql stable set search_path = '' as $$
  select private.minhas_entregas_json(p_desde)
$$;
comment on function public.entregas_do_entregador is 'As private.minhas_entregas_json, for the signed-in courier.';
revoke execute on function public.entregas_do_entregador from public, anon;
grant execute on function public.entregas_do_entregador to authenticated, service_role;

create function private.acesso_do_entregador(p_user_id uuid) returns text language sql stable security definer set search_path = '' as $$
  select case when a.user_id is null then 'sem_pin' when a.tentativas >= 5 then 'travado' else 'com_pin' end
    from public.entregadores e left join public.entregadores_acesso a on a.user_id = e.user_id
    where e.user_id = p_user_id and e.restaurante_id in (select private.da_equipe()) limit 1
$$;
comment on function private.acesso_do_entregador is 'Whether a courier of the signed-in user''s team has a PIN, or has locked themselves out; null of anybody else.';
revoke execute on function private.acesso_do_entregador from public;
grant execute on function private.acesso_do_entregador to authenticated, service_role;

create function public.list_entregadores(p_restaurante_id bigint, p_desde timestamptz) returns jsonb
  language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'nome', c.nome, 'telefone', c.telefone, 'placa', c.placa, 'ativo', c.ativo, 'tem_conta', c.user_id is not null,
      'acesso', private.acesso_do_entregador(c.user_id), 'na_rua', t.na_rua, 'entregues', t.entregues, 'taxas', t.taxas,
      'em_dinheiro', t.em_dinheiro, 'minutos', t.minutos) order by c.ativo desc, c.nome, c.id), '[]')
    from public.entregadores c
    cross join lateral (
      select count(*) filter (where e.status = 'encaminhada') as na_rua,
          count(*) filter (where e.status = 'entregue') as entregues,
          coalesce(sum(d.taxa_entrega) filter (where e.status = 'entregue'), 0) as taxas,
          coalesce(sum(d.total_valor) filter (where e.status = 'entregue' and f.tipo = 'dinheiro'), 0) as em_dinheiro,
          (avg(extract(epoch from d.finalizado_em - d.saiu_em) / 60) filter (where e.status = 'entregue'))::int as minutos
        from public.entregas e
        join public.pedidos d on d.restaurante_id = e.restaurante_id and d.id = e.pedido_id
        left join public.formas_pagamento f on f.restaurante_id = d.restaurante_id and f.codigo = d.forma_pagamento
        where e.restaurante_id = c.restaurante_id and e.entregador_id = c.id
          and (e.status = 'encaminhada' or e.entregue_em >= p_desde)) t
    where c.restaurante_id = p_restaurante_id
$$;
comment on function public.list_entregadores is
  'The couriers of a restaurante with what each has now and has delivered since p_desde: deliveries, fees, cash to hand in, minutes from the door of the shop to the customer''s.';
revoke execute on function public.list_entregadores from public, anon;
grant execute on function public.list_entregadores to authenticated, service_role;

create function public.claim_pin(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_acesso public.entregadores_acesso;
begin
  update public.entregadores_acesso set tentativas = tentativas + 1
    where user_id = (p ->> 'user_id')::uuid and tentativas < 5 returning * into v_acesso;
  return jsonb_build_object('pin_hash', v_acesso.pin_hash, 'restam', 5 - v_acesso.tentativas);
end $$;
comment on function public.claim_pin is
  'Takes one of the five tries before the PIN is looked at, so that many at once are no more than five. pin_hash is null when there is none or it is locked.';
revoke execute on function public.encaminhar_pedido, public.claim_pin from public, anon, authenticated;
grant execute on function public.encaminhar_pedido, public.claim_pin to service_role;
