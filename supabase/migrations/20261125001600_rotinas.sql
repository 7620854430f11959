-- Who is due for a routine. Each function answers from one index, the longest due first, after a given row: a run goes through all
-- of them, and one that fails keeps nobody else waiting. What is to be done is decided in the turn, and checked again in its commit. restaurante_id limits a run to one.

create function private.pode_ser_procurado(p_conversa public.clientes_estado, p_agora timestamptz) returns boolean
  language sql stable set search_path = '' as $$
  select not private.is_quieta(p_conversa, p_agora)
    and (select r.bot_ativo and r.suspenso_em is null from public.restaurantes r where r.id = p_conversa.restaurante_id)
    and not exists (select 1 from public.conversas m where m.conversa_id = p_conversa.id and m.role = 'user' and m.lida_em is null)
$$;
comment on function private.pode_ser_procurado is 'The bot may write first: it is on, nobody else has the conversation, and no message waits for an answer.';

create function public.carrinhos_parados(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(d)), '[]') from (
    select e.restaurante_id, e.id as conversa_id, e.carrinho_rotina_em as em, e.id
      from public.clientes_estado e
      where e.carrinho_rotina_em <= (p ->> 'agora')::timestamptz
        and (p ->> 'restaurante_id' is null or e.restaurante_id = (p ->> 'restaurante_id')::bigint)
        and (e.carrinho_rotina_em, e.id) > ((p ->> 'depois_em')::timestamptz, (p ->> 'depois_id')::bigint)
        and private.pode_ser_procurado(e, (p ->> 'agora')::timestamptz)
      order by e.carrinho_rotina_em, e.id limit (p ->> 'limite')::int
  ) d
$$;
comment on function public.carrinhos_parados is 'Conversations whose carrinho is to be reminded of or given up.';

create function public.estados_velhos(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(d)), '[]') from (
    select e.restaurante_id, e.id as conversa_id, e.estado_velho_em as em, e.id
      from public.clientes_estado e
      where e.estado_velho_em <= (p ->> 'agora')::timestamptz
        and (p ->> 'restaurante_id' is null or e.restaurante_id = (p ->> 'restaurante_id')::bigint)
        and (e.estado_velho_em, e.id) > ((p ->> 'depois_em')::timestamptz, (p ->> 'depois_id')::bigint)
      order by e.estado_velho_em, e.id limit (p ->> 'limite')::int
  ) d
$$;
comment on function public.estados_velhos is 'Conversations with something half built and nobody in them for too long; also those a person has, because nothing is said.';

create function public.avaliacoes_a_pedir(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(d)), '[]') from (
    select p2.restaurante_id, p2.conversa_id, p2.finalizado_em as em, p2.id, p2.numero
      from public.pedidos p2
        join public.restaurantes r on r.id = p2.restaurante_id
        join public.clientes_estado e on e.restaurante_id = p2.restaurante_id and e.id = p2.conversa_id
        join public.clientes c on c.id = p2.cliente_id
      where p2.status = 'finalizado' and not p2.msg_avaliacao_enviada
        and (p ->> 'restaurante_id' is null or p2.restaurante_id = (p ->> 'restaurante_id')::bigint)
        and p2.finalizado_em > (p ->> 'agora')::timestamptz - interval '1 day'
        and p2.finalizado_em <= (p ->> 'agora')::timestamptz
          - coalesce((r.configuracoes ->> 'avaliacao_delay_min')::int, (p ->> 'espera_min')::int) * interval '1 minute'
        and (p2.finalizado_em, p2.id) > ((p ->> 'depois_em')::timestamptz, (p ->> 'depois_id')::bigint)
        and e.estado_conversa = 'INICIO' and not c.sem_lembretes
        and not exists (select 1 from public.avaliacoes a where a.pedido_id = p2.id)
        and not exists (select 1 from public.pedidos o where o.restaurante_id = p2.restaurante_id and o.cliente_id = p2.cliente_id
          and o.status not in ('finalizado', 'cancelado'))
        and private.pode_ser_procurado(e, (p ->> 'agora')::timestamptz)
      order by p2.finalizado_em, p2.id limit (p ->> 'limite')::int
  ) d
$$;
comment on function public.avaliacoes_a_pedir is
  'Delivered pedidos whose customer is to be asked for a grade: not somebody in the middle of another pedido, and not after a day.';

create function public.agendados_a_liberar(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(d)), '[]') from (
    select p2.restaurante_id, p2.conversa_id, p2.agendado_para as em, p2.id, p2.numero, p2.status, p2.tipo_entrega, p2.reserva
      from public.pedidos p2 join public.restaurantes r on r.id = p2.restaurante_id
      where p2.status = 'agendado' and p2.conversa_id is not null
        and (p ->> 'restaurante_id' is null or p2.restaurante_id = (p ->> 'restaurante_id')::bigint)
        -- Long enough before for it to be made and brought: the longest the restaurante promises.
        and p2.agendado_para <= (p ->> 'agora')::timestamptz + interval '1 minute' * case p2.tipo_entrega
          when 'entrega' then coalesce(upper(r.tempo_entrega_min) - 1, 60) else coalesce(upper(r.tempo_retirada_min) - 1, 30) end
        and p2.agendado_para <= (p ->> 'agora')::timestamptz + interval '6 hours'
        and (p2.agendado_para, p2.id) > ((p ->> 'depois_em')::timestamptz, (p ->> 'depois_id')::bigint)
      order by p2.agendado_para, p2.id limit (p ->> 'limite')::int
  ) d
$$;
comment on function public.agendados_a_liberar is 'Scheduled pedidos the kitchen must see now to have them ready in time.';

create function public.revisoes_vencidas(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(d)), '[]') from (
    select p2.restaurante_id, p2.conversa_id, g.em_revisao_desde as em, p2.id, p2.numero, p2.status, p2.tipo_entrega, p2.reserva
      from public.pagamentos g join public.pedidos p2 on p2.restaurante_id = g.restaurante_id and p2.id = g.pedido_id
      where g.status = 'em_revisao' and p2.status = 'novo' and p2.conversa_id is not null
        and (p ->> 'restaurante_id' is null or p2.restaurante_id = (p ->> 'restaurante_id')::bigint)
        and g.em_revisao_desde <= (p ->> 'agora')::timestamptz - (p ->> 'espera_min')::int * interval '1 minute'
        and (g.em_revisao_desde, p2.id) > ((p ->> 'depois_em')::timestamptz, (p ->> 'depois_id')::bigint)
      order by g.em_revisao_desde, p2.id limit (p ->> 'limite')::int
  ) d
$$;
comment on function public.revisoes_vencidas is
  'Pedidos that hold their stock for a payment that does not match, and that nobody of the team has decided on for so long.';

revoke execute on function private.pode_ser_procurado from public;
grant execute on function private.pode_ser_procurado to service_role;
revoke execute on function public.carrinhos_parados, public.estados_velhos, public.avaliacoes_a_pedir, public.agendados_a_liberar, public.revisoes_vencidas
  from public, anon, authenticated;
grant execute on function public.carrinhos_parados, public.estados_velhos, public.avaliacoes_a_pedir, public.agendados_a_liberar, public.revisoes_vencidas
  to service_role;
