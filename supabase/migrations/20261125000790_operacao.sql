-- How the shop runs right now: busy, paused, the queue, its cupons, and what a customer may be offered back.

create function private.cupons_json(p_restaurante_id bigint, p_cliente_id bigint) returns jsonb
  language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'codigo', c.codigo, 'percentual', c.percentual, 'valor', c.valor, 'pedido_minimo', c.pedido_minimo,
      'so_primeiro_pedido', c.so_primeiro_pedido, 'expira_em', c.expira_em, 'usos_max', c.usos_max, 'usos', u.usos,
      'usos_por_cliente', c.usos_por_cliente, 'usos_do_cliente', u.do_cliente) order by c.id), '[]')
    from public.cupons c
    cross join lateral (
      select count(*) as usos, count(*) filter (where p.cliente_id = p_cliente_id) as do_cliente
        from public.pedidos p
        where p.restaurante_id = c.restaurante_id and p.cupom_id = c.id and p.status <> 'cancelado') u
    where c.restaurante_id = p_restaurante_id and c.ativo
$$;
comment on function private.cupons_json is 'The cupons of a restaurante with how often they were used, in all and by this customer.';

create function private.is_cupom_disponivel(p_restaurante_id bigint, p_cliente_id bigint, p_cupom_id bigint, p_agora timestamptz)
  returns boolean language plpgsql set search_path = '' as $$
declare
  v_cupom public.cupons;
begin
  select * into v_cupom from public.cupons c
    where c.restaurante_id = p_restaurante_id and c.id = p_cupom_id and c.ativo and coalesce(c.expira_em > p_agora, true) for update;
  if v_cupom.id is null then
    return false;
  end if;
  return (select count(*) < coalesce(v_cupom.usos_max, 2147483647)
        and count(*) filter (where p.cliente_id = p_cliente_id) < v_cupom.usos_por_cliente
      from public.pedidos p
      where p.restaurante_id = p_restaurante_id and p.cupom_id = p_cupom_id and p.status <> 'cancelado')
    and not (v_cupom.so_primeiro_pedido and exists (
      select 1 from public.pedidos p
        where p.restaurante_id = p_restaurante_id and p.cliente_id = p_cliente_id and p.status <> 'cancelado'));
end $$;
comment on function private.is_cupom_disponivel is
  'Whether a cupom may be used once more, asked with its row locked: two pedidos at once cannot both have its last use.';

create function private.fila_json(p_restaurante_id bigint, p_agora timestamptz) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'pedidos', (select count(*) from public.pedidos p
      where p.restaurante_id = p_restaurante_id and p.status in ('confirmado', 'em_preparo')),
    'ritmo_min', (select round(avg(extract(epoch from r.saiu_em - r.confirmado_em)) / 60)::int
      from (select p.saiu_em, p.confirmado_em from public.pedidos p
        where p.restaurante_id = p_restaurante_id and p.confirmado_em is not null
          and p.saiu_em between p_agora - interval '3 hours' and p_agora
        order by p.saiu_em desc limit 10) r
      having count(*) >= 3))
$$;
comment on function private.fila_json is
  'The pedidos the kitchen has before it, and the minutes it took for each of the last ones; null before it has made three today.';

create function private.operacao_json(p_restaurante_id bigint, p_cliente_id bigint, p_agora timestamptz) returns jsonb
  language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'latitude', r.latitude, 'longitude', r.longitude, 'taxa_padrao', r.taxa_entrega_padrao, 'pedidos_por_vez', r.pedidos_por_vez,
    'movimento_extra_min', case when coalesce(r.movimento_ate > p_agora, true) then r.movimento_extra_min else 0 end,
    'pausa', case when coalesce(r.pausa_ate > p_agora, true) then r.pausa end, 'pausa_ate', r.pausa_ate,
    'oferece_bebida', r.oferece_bebida,
    'faixas', (select coalesce(jsonb_agg(jsonb_build_object('ate_metros', f.ate_metros, 'taxa', f.taxa) order by f.ate_metros), '[]')
      from public.faixas_entrega f where f.restaurante_id = r.id),
    'bairros_dias', (select coalesce(jsonb_agg(jsonb_build_object(
        'bairro_id', d.bairro_id, 'dia_semana', d.dia_semana, 'atende', d.atende, 'taxa', d.taxa)), '[]')
      from public.bairros_dias d where d.restaurante_id = r.id),
    'cupons', private.cupons_json(r.id, p_cliente_id),
    'fila', private.fila_json(r.id, p_agora),
    'enderecos', (select coalesce(jsonb_agg(e.endereco order by e.usado_em desc), '[]') from (
        select ce.endereco, ce.usado_em from public.clientes_enderecos ce
          where ce.restaurante_id = r.id and ce.cliente_id = p_cliente_id order by ce.usado_em desc limit 2) e),
    'ja_pediu', exists (select 1 from public.pedidos p
      where p.restaurante_id = r.id and p.cliente_id = p_cliente_id and p.status <> 'cancelado'))
  from public.restaurantes r where r.id = p_restaurante_id
$$;
comment on function private.operacao_json is 'The part of load_turn about how the shop runs now and what it knows of this customer.';

revoke execute on function private.cupons_json, private.is_cupom_disponivel, private.fila_json, private.operacao_json from public;
grant execute on function private.cupons_json, private.is_cupom_disponivel, private.fila_json, private.operacao_json to service_role;
