-- What people of the restaurante do to a conversation, what the model cost, and who changed what.

create function private.pausa_ate(p jsonb) returns timestamptz language sql stable set search_path = '' as $$
  select (p ->> 'agora')::timestamptz + interval '1 minute' * coalesce(
    (p ->> 'minutos')::int,
    (select (r.configuracoes ->> 'human_pause_min')::int from public.restaurantes r where r.id = (p ->> 'restaurante_id')::bigint),
    (p ->> 'pausa_min')::int)
$$;
comment on function private.pausa_ate is
  'Until when the bot leaves a conversation to a person who has just given a sign: for the minutes they said, else as the shop or the server has it.';
revoke execute on function private.pausa_ate from public;
grant execute on function private.pausa_ate to service_role;

create function public.set_atendimento(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
begin
  update public.clientes_estado set
      atendimento = p ->> 'atendimento',
      ai_paused_until = case when p ->> 'atendimento' = 'humano' then private.pausa_ate(p) end,
      precisa_humano_motivo = null,
      precisa_humano_em = null,
      estado_conversa = case when p ->> 'atendimento' = 'humano' then 'ATENDIMENTO_HUMANO'
        when estado_conversa = 'ATENDIMENTO_HUMANO' then 'INICIO' else estado_conversa end,
      dados_parciais = case when p ->> 'atendimento' = 'bot' and dados_parciais is not null
        then dados_parciais || '{"humanoChamado": false, "naoEntendidas": 0}' else dados_parciais end,
      -- Its carrinho, if there is one, is looked at anew.
      carrinho_rotina_em = case when p ->> 'atendimento' = 'bot' and dados_parciais -> 'carrinho' <> '[]' then (p ->> 'agora')::timestamptz
        else carrinho_rotina_em end,
      versao = versao + 1,
      nao_lidas = 0
    where restaurante_id = (p ->> 'restaurante_id')::bigint and id = (p ->> 'conversa_id')::bigint;
  if found and p ->> 'atendimento' = 'humano' then
    perform private.cancel_saidas((p ->> 'conversa_id')::bigint);
  end if;
  return jsonb_build_object('ok', found);
end $$;
comment on function public.set_atendimento is
  'A person takes a conversation over (humano) or gives it back (bot). The version goes up, so that a turn under way decides again.';

create function public.write_as_human(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_conversa public.clientes_estado;
begin
  select * into v_conversa from public.clientes_estado
    where restaurante_id = (p ->> 'restaurante_id')::bigint and id = (p ->> 'conversa_id')::bigint for update;
  if not found then
    return jsonb_build_object('ok', false);
  end if;
  update public.clientes_estado set nao_lidas = 0, humano_em = (p ->> 'agora')::timestamptz,
      ai_paused_until = greatest(ai_paused_until, private.pausa_ate(p))
    where id = v_conversa.id;
  return jsonb_build_object('ok', true, 'saidas', private.enqueue_saidas(
    v_conversa, null, (p ->> 'agora')::timestamptz,
    jsonb_build_array(jsonb_build_object('role', 'humano', 'texto', p ->> 'texto', 'opcoes', '[]'::jsonb))));
end $$;
comment on function public.write_as_human is 'A person of the restaurante writes to the customer from the panel.';

create table public.uso_modelo (
  restaurante_id bigint not null references public.restaurantes (id) on delete cascade,
  dia date not null,
  modelo text not null,
  chamadas int not null default 0,
  tokens_entrada bigint not null default 0,
  tokens_cache bigint not null default 0,
  tokens_saida bigint not null default 0,
  segundos_audio int not null default 0,
  custo_usd numeric(12,6) not null default 0,
  primary key (restaurante_id, dia, modelo)
);
comment on table public.uso_modelo is 'What the model cost a restaurante on a day.';

create function private.add_uso_modelo(p_restaurante_id bigint, p_agora timestamptz, p jsonb) returns void
  language sql set search_path = '' as $$
  insert into public.uso_modelo as u (
      restaurante_id, dia, modelo, chamadas, tokens_entrada, tokens_cache, tokens_saida, segundos_audio, custo_usd)
    select r.id, (p_agora at time zone r.fuso)::date, n.modelo, n.chamadas, n.tokens_entrada, n.tokens_cache, n.tokens_saida,
        n.segundos_audio, n.custo_usd
      from jsonb_to_recordset(p) as n(
        modelo text, chamadas int, tokens_entrada bigint, tokens_cache bigint, tokens_saida bigint, segundos_audio int, custo_usd numeric)
      join public.restaurantes r on r.id = p_restaurante_id
      order by n.modelo
    on conflict (restaurante_id, dia, modelo) do update set
      chamadas = u.chamadas + excluded.chamadas,
      tokens_entrada = u.tokens_entrada + excluded.tokens_entrada,
      tokens_cache = u.tokens_cache + excluded.tokens_cache,
      tokens_saida = u.tokens_saida + excluded.tokens_saida,
      segundos_audio = u.segundos_audio + excluded.segundos_audio,
      custo_usd = u.custo_usd + excluded.custo_usd
$$;
comment on function private.add_uso_modelo is
  'Adds what a turn used of models to the day of the restaurante, one entry for each model, by the restaurante''s clock.';
revoke execute on function private.add_uso_modelo from public;
grant execute on function private.add_uso_modelo to service_role;

create table public.auditoria (
  id bigint generated always as identity primary key,
  restaurante_id bigint references public.restaurantes (id) on delete cascade,
  user_id uuid,
  quem text,
  acao text not null,
  detalhe jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.auditoria is 'Who changed what in the panel. Only ever added to.';
comment on column public.auditoria.quem is 'The e-mail at the time: it stays when the person goes.';
create index auditoria_restaurante on public.auditoria (restaurante_id, id desc);

alter table public.uso_modelo enable row level security;
alter table public.auditoria enable row level security;
create policy gestao_le on public.uso_modelo for select to authenticated
  using (restaurante_id in (select private.da_gestao()));
comment on policy gestao_le on public.uso_modelo is 'Dono and gerente see what the model cost.';
create policy gestao_le on public.auditoria for select to authenticated
  using (restaurante_id in (select private.da_gestao()));
comment on policy gestao_le on public.auditoria is 'Dono and gerente see who changed what.';
grant select on public.uso_modelo, public.auditoria to authenticated;
grant select, insert, update, delete on public.uso_modelo to service_role;
grant select, insert on public.auditoria to service_role;

create function public.create_restaurante(p_nome text, p_codigo text, p_dono uuid) returns bigint language plpgsql set search_path = '' as $$
declare
  v_id bigint;
begin
  insert into public.restaurantes (nome, codigo, bot_ativo) values (p_nome, p_codigo, false) returning id into v_id;
  insert into public.membros (restaurante_id, user_id, papel) values (v_id, p_dono, 'dono');
  insert into public.formas_pagamento (restaurante_id, codigo, nome, tipo, ordem) values
    (v_id, 'pix', 'Pix', 'pix', 0), (v_id, 'dinheiro', 'Dinheiro', 'dinheiro', 1),
    (v_id, 'credito', 'Cartão de crédito', 'credito', 2), (v_id, 'debito', 'Cartão de débito', 'debito', 3);
  return v_id;
end $$;
comment on function public.create_restaurante is 'A new tenant with its dono and the usual payments. Its bot is off until there is something to sell and somebody publishes it.';

revoke execute on function public.set_atendimento, public.write_as_human, public.create_restaurante from public, anon, authenticated;
grant execute on function public.set_atendimento, public.write_as_human, public.create_restaurante to service_role;

-- The panel follows these live; RLS decides who sees which row.
do $$ begin
  if exists (select 1 from pg_publication where pubname = 'supabase_realtime') then
    alter publication supabase_realtime add table public.pedidos, public.clientes_estado, public.conversas, public.saidas, public.produtos;
  end if;
end $$;
