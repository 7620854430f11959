-- Sending what was committed, and finding what was left behind.

create function public.mark_saida(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_conversa_id bigint;
  v_restaurante_id bigint;
begin
  update public.saidas set
      status = p ->> 'status',
      provedor_mensagem_id = coalesce(p ->> 'provedor_mensagem_id', provedor_mensagem_id),
      erro = p ->> 'erro',
      duvidas = duvidas + coalesce((p ->> 'duvida')::boolean, false)::int,
      -- Of a number that is not connected no try counts: the message waits for it.
      tentativas = tentativas - coalesce((p ->> 'desconectado')::boolean, false)::int,
      entrega = case when p ->> 'status' = 'enviada' then coalesce(entrega, 'enviada') else entrega end,
      proxima_tentativa_em = coalesce((p ->> 'proxima_tentativa_em')::timestamptz, proxima_tentativa_em)
    where id = (p ->> 'id')::bigint and status = 'enviando'
    returning conversa_id, restaurante_id into v_conversa_id, v_restaurante_id;
  if p ->> 'status' = 'falhou' then
    update public.clientes_estado set
        precisa_humano_motivo = coalesce(precisa_humano_motivo, 'nao_entregue'), precisa_humano_em = coalesce(precisa_humano_em, (p ->> 'agora')::timestamptz)
      where id = v_conversa_id;
  end if;
  -- What a send meets is news of the connection too, also where the gateway tells none.
  if coalesce((p ->> 'desconectado')::boolean, false) then
    update public.restaurantes set canal_status = 'desconectado' where id = v_restaurante_id and canal_status <> 'desconectado';
  elsif p ->> 'status' = 'enviada' then
    update public.restaurantes set canal_status = 'conectado' where id = v_restaurante_id and canal_status = 'desconectado';
  end if;
  return jsonb_build_object('ok', v_conversa_id is not null);
end $$;
comment on function public.mark_saida is 'What became of one claimed message: enviada with the provider''s id, pendente again with the next try, or falhou, which calls a person.';

create function public.claim_saidas(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_claimed jsonb;
begin
  -- Nobody wants last night's answer: what has waited a day for its number to be connected is told to the team instead.
  with vencida as (
    update public.saidas s set status = 'falhou', erro = 'o WhatsApp da loja ficou um dia desconectado'
      from public.restaurantes r
      where r.id = s.restaurante_id and r.canal_status = 'desconectado'
        and s.status = 'pendente' and s.created_at < v_agora - interval '24 hours'
      returning s.conversa_id
  )
  update public.clientes_estado e set
      precisa_humano_motivo = coalesce(e.precisa_humano_motivo, 'nao_entregue'), precisa_humano_em = coalesce(e.precisa_humano_em, v_agora)
    where e.id in (select conversa_id from vencida);
  with first_of_each as (
    -- Only the oldest unsent message of a conversation may go, so that order is kept.
    select distinct on (s.conversa_id) s.id from public.saidas s where s.status in ('pendente', 'enviando')
        and (p ->> 'conversa_id' is null or s.conversa_id = (p ->> 'conversa_id')::bigint)
      order by s.conversa_id, s.id
  ), due as (
    select s.id from public.saidas s join first_of_each f on f.id = s.id join public.restaurantes r on r.id = s.restaurante_id
      -- Of the row itself, which is read again once it is locked: another may have taken it since first_of_each was read.
      where (s.status = 'pendente' and s.proxima_tentativa_em <= v_agora
          -- Of a number that is not connected, each conversation tries every ten minutes: the news that it is back may be lost.
          and (r.canal_status <> 'desconectado' or coalesce(s.reivindicada_em, s.created_at) < v_agora - interval '10 minutes'))
         or (s.status = 'enviando' and s.reivindicada_em < v_agora - (p ->> 'abandonada_apos_s')::int * interval '1 second')
      order by s.proxima_tentativa_em limit (p ->> 'limite')::int
      for update of s skip locked
  ), claimed as (
    update public.saidas s set status = 'enviando', tentativas = s.tentativas + 1, reivindicada_em = v_agora,
        -- One whose sender died may have gone out.
        duvidas = s.duvidas + (s.status = 'enviando')::int
      from due where s.id = due.id
      returning s.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'restaurante_id', c.restaurante_id, 'conversa_id', c.conversa_id, 'destino', c.destino, 'conteudo', c.conteudo,
      'tentativas', c.tentativas, 'duvidas', c.duvidas,
      'canal', r.canal, 'instance_name', r.instance_name, 'instance_token', r.instance_token) order by c.id), '[]')
    into v_claimed from claimed c join public.restaurantes r on r.id = c.restaurante_id;
  return v_claimed;
end $$;
comment on function public.claim_saidas is
  'Takes messages that are due, or whose sender died, for the caller to send: at most one a conversation, oldest first.';

create function public.conversas_por_atender(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('restaurante_id', w.restaurante_id, 'conversa_id', w.conversa_id)), '[]')
  from (
    select c.restaurante_id, c.conversa_id from public.conversas c
      where c.role = 'user' and c.lida_em is null
        and c.recebida_em < (p ->> 'agora')::timestamptz - (p ->> 'paradas_ha_s')::int * interval '1 second'
      group by c.restaurante_id, c.conversa_id
      order by min(c.recebida_em) limit (p ->> 'limite')::int
  ) w
$$;
comment on function public.conversas_por_atender is 'Conversations whose messages wait longer than a turn should take, the longest wait first.';

create function public.inbox_age(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'mais_antiga_por_ler_s', (select extract(epoch from (p ->> 'agora')::timestamptz - min(c.recebida_em))::int
      from public.conversas c where c.role = 'user' and c.lida_em is null),
    'mais_antiga_por_enviar_s', (select extract(epoch from (p ->> 'agora')::timestamptz - min(s.created_at))::int
      from public.saidas s where s.status in ('pendente', 'enviando')))
$$;
comment on function public.inbox_age is 'For the health page: how long the oldest unread and unsent messages wait, in seconds; null when none does.';

revoke execute on function public.mark_saida, public.claim_saidas, public.conversas_por_atender, public.inbox_age from public, anon, authenticated;
grant execute on function public.mark_saida, public.claim_saidas, public.conversas_por_atender, public.inbox_age to service_role;
