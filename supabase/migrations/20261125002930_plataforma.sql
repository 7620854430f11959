-- What the people who run the platform see of its tenants: how they are doing and what they cost, never what customers wrote.

create function public.list_restaurantes(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  with t as (
    select (p ->> 'agora')::timestamptz as agora, (p ->> 'agora')::timestamptz - interval '1 day' * (p ->> 'dias')::int as desde
  ),
  por_ler as (
    select c.restaurante_id, min(c.recebida_em) as desde from public.conversas c
      where c.role = 'user' and c.lida_em is null group by 1
  ),
  por_enviar as (
    select s.restaurante_id, min(s.created_at) as desde from public.saidas s
      where s.status in ('pendente', 'enviando') group by 1
  ),
  recebidas as (
    select c.restaurante_id, count(*) as quantas from public.conversas c, t
      where c.role = 'user' and c.recebida_em >= t.desde group by 1
  ),
  vendidos as (
    select o.restaurante_id, count(*) as pedidos, sum(o.total_valor) as receita, max(o.created_at) as ultimo_em from public.pedidos o, t
      where o.status not in ('novo', 'cancelado') and o.created_at >= t.desde group by 1
  ),
  uso as (
    select u.restaurante_id, sum(u.chamadas) as chamadas, sum(u.tokens_entrada + u.tokens_saida) as tokens,
        sum(u.segundos_audio) as segundos_audio, sum(u.custo_usd) as custo_usd
      from public.uso_modelo u, t where u.dia >= t.desde::date group by 1
  )
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', r.id, 'codigo', r.codigo, 'nome', r.nome, 'fuso', r.fuso, 'criado_em', r.created_at,
      'bot_ativo', r.bot_ativo, 'canal_status', case when r.instance_name is null then 'sem_numero' else r.canal_status end,
      'suspenso_em', r.suspenso_em, 'suspenso_motivo', r.suspenso_motivo,
      'por_ler_desde', l.desde, 'por_enviar_desde', e.desde, 'mensagens', coalesce(m.quantas, 0),
      'pedidos', coalesce(v.pedidos, 0), 'receita', coalesce(v.receita, 0), 'ultimo_pedido_em', v.ultimo_em,
      'chamadas', coalesce(u.chamadas, 0), 'tokens', coalesce(u.tokens, 0), 'segundos_audio', coalesce(u.segundos_audio, 0),
      'custo_usd', coalesce(u.custo_usd, 0)
    ) order by r.nome, r.id), '[]')
    from public.restaurantes r
    left join por_ler l on l.restaurante_id = r.id
    left join por_enviar e on e.restaurante_id = r.id
    left join recebidas m on m.restaurante_id = r.id
    left join vendidos v on v.restaurante_id = r.id
    left join uso u on u.restaurante_id = r.id
    where p ->> 'restaurante_id' is null or r.id = (p ->> 'restaurante_id')::bigint
$$;
comment on function public.list_restaurantes is
  'Every tenant, or one: connection, what waits and since when, and of the last dias what it sold and what the model cost.';

create function public.set_suspensao(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  update public.restaurantes r set
      suspenso_motivo = p ->> 'motivo',
      suspenso_em = case when p ->> 'motivo' is not null then coalesce(r.suspenso_em, (p ->> 'agora')::timestamptz) end
    where r.id = (p ->> 'restaurante_id')::bigint;
  return jsonb_build_object('ok', found);
end $$;
comment on function public.set_suspensao is
  'Suspends a tenant for a motivo, or with none lets it go on. Suspended, its bot is silent and its messages are kept.';

revoke execute on function public.list_restaurantes, public.set_suspensao from public, anon, authenticated;
grant execute on function public.list_restaurantes, public.set_suspensao to service_role;
