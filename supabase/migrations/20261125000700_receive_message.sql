-- A message comes in: one call, one transaction, stored before the gateway is answered.

create function private.cliente_por_identidades(p_restaurante_id bigint, p_identidades text[], p_nome text, p_telefone text)
  returns bigint language plpgsql set search_path = '' as $$
declare
  v_identidade text;
  v_cliente_id bigint;
begin
  -- Two first messages of one person at once must make one customer. Sorted, so that two callers cannot wait for each other.
  for v_identidade in select distinct i from unnest(p_identidades) i order by i loop
    perform pg_advisory_xact_lock(hashtextextended(p_restaurante_id || ' ' || v_identidade, 0));
  end loop;
  -- Known by several names as different customers: the one known by telephone is the person.
  select ci.cliente_id into v_cliente_id from public.clientes_identidades ci
    where ci.restaurante_id = p_restaurante_id and ci.identidade = any (p_identidades)
    order by (ci.identidade like 'tel:%') desc, ci.cliente_id limit 1;
  if v_cliente_id is null then
    insert into public.clientes (restaurante_id, nome, telefone) values (p_restaurante_id, p_nome, p_telefone)
      returning id into v_cliente_id;
  else
    update public.clientes set nome = coalesce(nome, p_nome), telefone = coalesce(telefone, p_telefone)
      where id = v_cliente_id and (nome is null and p_nome is not null or telefone is null and p_telefone is not null);
  end if;
  insert into public.clientes_identidades (restaurante_id, identidade, cliente_id)
    select p_restaurante_id, i, v_cliente_id from (select distinct i from unnest(p_identidades) i) distinct_names
    on conflict (restaurante_id, identidade) do nothing;
  return v_cliente_id;
end $$;
comment on function private.cliente_por_identidades is 'The customer known by any of these names, created when there is none, and from now on known by all of them.';

create function private.conversa_do_cliente(p_restaurante_id bigint, p_cliente_id bigint, p_destino text)
  returns public.clientes_estado language plpgsql set search_path = '' as $$
declare
  v_conversa public.clientes_estado;
begin
  insert into public.clientes_estado (restaurante_id, cliente_id, cliente_zap) values (p_restaurante_id, p_cliente_id, p_destino)
    on conflict (restaurante_id, cliente_id) do nothing;
  select * into v_conversa from public.clientes_estado
    where restaurante_id = p_restaurante_id and cliente_id = p_cliente_id for update;
  return v_conversa;
end $$;
comment on function private.conversa_do_cliente is 'The conversation of a customer, locked for the transaction.';

create table public.mensagens_apagadas (
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  provedor_mensagem_id text not null,
  apagada_em timestamptz not null,
  primary key (restaurante_id, provedor_mensagem_id)
);
comment on table public.mensagens_apagadas is
  'Deletions that overtook their message, remembered until it comes, for two days at most. Written only by the server.';
alter table public.mensagens_apagadas enable row level security;
grant select, insert, update, delete on public.mensagens_apagadas to service_role;

create function private.lock_mensagens(p_restaurante_id bigint, p_ids text[]) returns void language plpgsql set search_path = '' as $$
declare
  v_id text;
begin
  for v_id in select distinct i from unnest(p_ids) i where i is not null order by i loop
    perform pg_advisory_xact_lock(hashtextextended(p_restaurante_id || ' mensagem ' || v_id, 0));
  end loop;
end $$;
comment on function private.lock_mensagens is 'A message and its deletion at the same time come one after the other. Sorted, so that two callers cannot wait for each other.';

create function private.take_apagada(p_restaurante_id bigint, p_ids text[]) returns boolean language plpgsql set search_path = '' as $$
begin
  perform private.lock_mensagens(p_restaurante_id, p_ids);
  delete from public.mensagens_apagadas a where a.restaurante_id = p_restaurante_id and a.provedor_mensagem_id = any (p_ids);
  return found;
end $$;
comment on function private.take_apagada is 'Whether a message that comes now was deleted before it came.';

create function public.receive_message(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_restaurante record;
  v_conversa public.clientes_estado;
  v_original public.conversas;
  v_edita_desconhecida boolean := false;
  v_mensagem_id bigint;
  v_ignorada text;
  v_apagada boolean;
  v_do_cliente boolean := not coalesce((p ->> 'do_dono')::boolean, false);
begin
  select r.id, r.bot_ativo and r.suspenso_em is null as bot_ativo, r.instance_token_sha256, r.configuracoes into v_restaurante from public.restaurantes r
    where r.instance_name = p ->> 'instance_name' and r.canal = p ->> 'canal';
  if not found then
    return jsonb_build_object('resultado', 'instancia_desconhecida');
  end if;
  if v_restaurante.instance_token_sha256 is distinct from p ->> 'token_sha256' then
    return jsonb_build_object('resultado', 'token_invalido');
  end if;
  -- What we sent ourselves may come back without saying so: it is no person who takes over.
  if exists (select 1 from public.conversas c
      where c.restaurante_id = v_restaurante.id and c.provedor_mensagem_id = p ->> 'provedor_mensagem_id')
    or not v_do_cliente and exists (select 1 from public.saidas s
      where s.restaurante_id = v_restaurante.id and s.provedor_mensagem_id = p ->> 'provedor_mensagem_id') then
    return jsonb_build_object('resultado', 'duplicada');
  end if;
  v_apagada := private.take_apagada(v_restaurante.id, array[p ->> 'provedor_mensagem_id', p ->> 'edita']) and v_do_cliente;
  v_conversa := private.conversa_do_cliente(
    v_restaurante.id,
    private.cliente_por_identidades(
      v_restaurante.id, array(select jsonb_array_elements_text(p -> 'identidades')), p ->> 'nome', p ->> 'telefone'),
    p ->> 'destino');

  if v_do_cliente and p ? 'edita' then
    select * into v_original from public.conversas c
      where c.conversa_id = v_conversa.id and c.role = 'user'
        and (c.provedor_mensagem_id = p ->> 'edita' or p ->> 'edita' = any (c.edicoes))
        and c.recebida_em > v_agora - interval '2 days'
      order by c.id desc limit 1;
    if p ->> 'provedor_mensagem_id' = any (v_original.edicoes) or v_original.ignorada = 'apagada' then
      return jsonb_build_object('resultado', 'duplicada');
    end if;
    if v_original.id is not null and v_original.lida_em is null then
      update public.conversas set
          mensagem = case when editada_em > (p ->> 'provedor_em')::timestamptz then mensagem else p ->> 'mensagem' end,
          editada_em = greatest(editada_em, (p ->> 'provedor_em')::timestamptz),
          edicoes = edicoes || (p ->> 'provedor_mensagem_id'),
          ignorada = case when v_apagada then 'apagada' end,
          lida_em = case when v_apagada then v_agora end
        where id = v_original.id;
      return jsonb_build_object(
        'resultado', case when v_apagada then 'ignorada' else 'recebida' end, 'restaurante_id', v_restaurante.id, 'conversa_id', v_conversa.id, 'mensagem_id', v_original.id);
    end if;
    v_edita_desconhecida := v_original.id is null;
  end if;

  if v_do_cliente then
    v_ignorada := case
      when v_apagada then 'apagada'
      when not v_restaurante.bot_ativo then 'bot_desligado'
      when private.is_quieta(v_conversa, v_agora) then 'atendimento_humano'
      when coalesce((p ->> 'acima_do_limite')::boolean, false) then 'limite'
      when (p ->> 'limite_por_minuto')::int > 0 and (
        select count(*) from public.conversas c
        where c.conversa_id = v_conversa.id and c.role = 'user' and c.recebida_em > v_agora - interval '1 minute'
      ) >= (p ->> 'limite_por_minuto')::int then 'limite'
    end;
  end if;
  insert into public.conversas (
    restaurante_id, conversa_id, role, tipo, mensagem, opcao_id, midia, conteudo, provedor_mensagem_id, provedor_em, recebida_em, lida_em, ignorada,
    editada_em, edicoes, corrige
  ) values (
    v_restaurante.id, v_conversa.id, case when v_do_cliente then 'user' else 'humano' end, p ->> 'tipo', p ->> 'mensagem',
    p ->> 'opcao_id', p ->> 'midia', p -> 'conteudo',
    -- An edit that overtook its message stands in its place: the message itself comes too late.
    case when v_edita_desconhecida then p ->> 'edita' else p ->> 'provedor_mensagem_id' end,
    (p ->> 'provedor_em')::timestamptz, v_agora,
    case when v_ignorada is not null or not v_do_cliente then v_agora end, v_ignorada,
    case when v_edita_desconhecida then (p ->> 'provedor_em')::timestamptz end,
    case when v_edita_desconhecida then array[p ->> 'provedor_mensagem_id'] else '{}' end,
    v_original.id is not null and v_original.ignorada is null
  ) on conflict (restaurante_id, provedor_mensagem_id) where provedor_mensagem_id is not null do nothing
  returning id into v_mensagem_id;
  if v_mensagem_id is null then
    return jsonb_build_object('resultado', 'duplicada');
  end if;

  update public.clientes_estado set
    ultima_mensagem_em = v_agora,
    cliente_zap = case when v_do_cliente then p ->> 'destino' else cliente_zap end,
    nao_lidas = case when v_apagada then nao_lidas when v_do_cliente then nao_lidas + 1 else 0 end,
    ai_paused_until = case when v_do_cliente then ai_paused_until
      else greatest(ai_paused_until, v_agora + coalesce((v_restaurante.configuracoes ->> 'human_pause_min')::int, (p ->> 'pausa_do_dono_min')::int) * interval '1 minute') end,
    humano_em = case when v_do_cliente then humano_em else v_agora end,
    -- A turn under way was decided without what this person says: it must be decided again, in silence.
    versao = case when v_do_cliente then versao else versao + 1 end
    where id = v_conversa.id;
  if not v_do_cliente then
    perform private.cancel_saidas(v_conversa.id);
  end if;
  return jsonb_build_object(
    'resultado', case when not v_do_cliente then 'dono_escreveu' when v_ignorada is not null then 'ignorada' else 'recebida' end,
    'motivo', v_ignorada,
    'restaurante_id', v_restaurante.id, 'conversa_id', v_conversa.id, 'mensagem_id', v_mensagem_id);
end $$;
comment on function public.receive_message is
  'Stores one incoming message once, for the tenant of its instance, and says what became of it: recebida (a turn is due), ignorada, duplicada, dono_escreveu, instancia_desconhecida, token_invalido.';

create function private.cancel_saidas(p_conversa_id bigint) returns void language sql set search_path = '' as $$
  update public.saidas set status = 'cancelada', erro = 'uma pessoa assumiu a conversa'
    where conversa_id = p_conversa_id and status = 'pendente'
$$;
comment on function private.cancel_saidas is 'What the bot had not said yet stays unsaid once a person speaks.';

create function public.update_delivery(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_restaurante_id bigint;
  v_agora timestamptz := (p ->> 'agora')::timestamptz;
  v_apagadas int := 0;
  v_atualizadas int := 0;
  v_ids text[] := array(select jsonb_array_elements_text(p -> 'provedor_mensagem_ids'));
begin
  select r.id into v_restaurante_id from public.restaurantes r
    where r.instance_name = p ->> 'instance_name' and r.canal = p ->> 'canal' and r.instance_token_sha256 = p ->> 'token_sha256';
  if not found then
    return jsonb_build_object('resultado', 'token_invalido');
  end if;
  if p ->> 'entrega' = 'apagada' then
    perform private.lock_mensagens(v_restaurante_id, v_ids);
    update public.conversas set ignorada = 'apagada', lida_em = v_agora
      where restaurante_id = v_restaurante_id and (provedor_mensagem_id = any (v_ids) or edicoes && v_ids)
        and role = 'user' and lida_em is null;
    get diagnostics v_apagadas = row_count;
    delete from public.mensagens_apagadas a
      where a.restaurante_id = v_restaurante_id and a.apagada_em < v_agora - interval '2 days';
    insert into public.mensagens_apagadas (restaurante_id, provedor_mensagem_id, apagada_em)
      select v_restaurante_id, i, v_agora from (select distinct i from unnest(v_ids) i) ids
        where not exists (select 1 from public.conversas c where c.restaurante_id = v_restaurante_id and c.provedor_mensagem_id = i)
          and not exists (select 1 from public.saidas s where s.restaurante_id = v_restaurante_id and s.provedor_mensagem_id = i)
      on conflict (restaurante_id, provedor_mensagem_id) do nothing;
  else
    update public.saidas set entrega = p ->> 'entrega'
      where restaurante_id = v_restaurante_id and provedor_mensagem_id = any (v_ids)
        and coalesce(array_position(array['enviada', 'entregue', 'lida', 'falhou'], entrega), 0)
          < array_position(array['enviada', 'entregue', 'lida', 'falhou'], p ->> 'entrega');
    get diagnostics v_atualizadas = row_count;
  end if;
  return jsonb_build_object('resultado', 'ok', 'apagadas', v_apagadas, 'atualizadas', v_atualizadas);
end $$;
comment on function public.update_delivery is
  'A receipt for messages we sent (never going backwards), or the customer deleting a message that no turn has read yet, or that has yet to come.';

create function public.update_connection(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  update public.restaurantes set canal_status = p ->> 'canal_status'
    where instance_name = p ->> 'instance_name' and canal = p ->> 'canal' and instance_token_sha256 = p ->> 'token_sha256';
  return jsonb_build_object('resultado', case when found then 'ok' else 'token_invalido' end);
end $$;
comment on function public.update_connection is 'The gateway says whether the shop''s WhatsApp is connected.';

revoke execute on function private.cliente_por_identidades, private.conversa_do_cliente, private.cancel_saidas,
  private.lock_mensagens, private.take_apagada from public;
grant execute on function private.cliente_por_identidades, private.conversa_do_cliente, private.cancel_saidas,
  private.lock_mensagens, private.take_apagada to service_role;
revoke execute on function public.receive_message, public.update_delivery, public.update_connection from public, anon, authenticated;
grant execute on function public.receive_message, public.update_delivery, public.update_connection to service_role;
