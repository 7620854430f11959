-- Stock: an append-only ledger, and the one function of the system we replace.

create table public.estoque_movimentos (
  id bigint generated always as identity primary key,
  restaurante_id bigint not null,
  produto_id bigint not null,
  delta_doze_avos int not null check (delta_doze_avos <> 0),
  saldo_doze_avos int not null check (saldo_doze_avos >= 0),
  motivo text not null check (motivo in ('turno', 'ajuste', 'rpc', 'expiracao')),
  conversa_id bigint,
  turno_id bigint references public.turnos (id) on delete set null,
  created_at timestamptz not null default now(),
  foreign key (restaurante_id, produto_id) references public.produtos (restaurante_id, id) on delete cascade
);
comment on table public.estoque_movimentos is 'Every change of a counted stock with its cause. Rows are never changed.';
create index estoque_movimentos_produto on public.estoque_movimentos (restaurante_id, produto_id, id);
alter table public.estoque_movimentos enable row level security;
create policy equipe_le on public.estoque_movimentos for select to authenticated
  using (restaurante_id in (select private.da_equipe()));
comment on policy equipe_le on public.estoque_movimentos is 'The team reads its own ledger.';
grant select on public.estoque_movimentos to authenticated;
grant select, insert on public.estoque_movimentos to service_role;

create function private.record_estoque() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Counting that begins at nothing moves nothing.
  if new.estoque_doze_avos is null or new.estoque_doze_avos = coalesce(old.estoque_doze_avos, 0) then
    return null;
  end if;
  insert into public.estoque_movimentos (restaurante_id, produto_id, delta_doze_avos, saldo_doze_avos, motivo, conversa_id, turno_id)
    values (
      new.restaurante_id, new.id, new.estoque_doze_avos - coalesce(old.estoque_doze_avos, 0), new.estoque_doze_avos,
      coalesce(nullif(current_setting('estoque.motivo', true), ''), 'ajuste'),
      nullif(current_setting('estoque.conversa_id', true), '')::bigint,
      nullif(current_setting('estoque.turno_id', true), '')::bigint);
  return null;
end $$;
comment on function private.record_estoque is
  'Writes the ledger for every change of a counted stock, whoever makes it; move_estoque says the cause, anything else is an ajuste.';
create trigger produtos_estoque after update of estoque_doze_avos on public.produtos
  for each row execute function private.record_estoque();

create function private.move_estoque(
  p_restaurante_id bigint, p_produto_id bigint, p_delta_doze_avos int, p_motivo text, p_conversa_id bigint, p_turno_id bigint
) returns int language plpgsql set search_path = '' as $$
declare
  v_saldo int;
begin
  perform set_config('estoque.motivo', p_motivo, true),
    set_config('estoque.conversa_id', coalesce(p_conversa_id::text, ''), true),
    set_config('estoque.turno_id', coalesce(p_turno_id::text, ''), true);
  update public.produtos set estoque_doze_avos = estoque_doze_avos + p_delta_doze_avos
    where restaurante_id = p_restaurante_id and id = p_produto_id and estoque_doze_avos is not null
    returning estoque_doze_avos into v_saldo;
  perform set_config('estoque.motivo', '', true);
  return v_saldo;
end $$;
comment on function private.move_estoque is
  'Moves a counted stock with its cause; a check constraint refuses to go below zero. An uncounted produto is left alone (null).';
revoke execute on function private.move_estoque, private.record_estoque from public;
grant execute on function private.move_estoque to service_role;

create function private.normaliza(texto text) returns text
  language sql immutable parallel safe set search_path = '' as $$
  select trim(regexp_replace(
    lower(translate(texto, 'áàâãäéêëíïóôõöúüçÁÀÂÃÄÉÊËÍÏÓÔÕÖÚÜÇ', 'aaaaaeeeiioooouucAAAAAEEEIIOOOOUUC')),
    '\s+', ' ', 'g'))
$$;
comment on function private.normaliza is 'Lower case without accents, for finding a produto by the name people type.';
revoke execute on function private.normaliza from public;
grant execute on function private.normaliza to service_role;

create function public.movimentar_estoque_seguro(p_restaurante_id bigint, p_nome_produto text, p_delta_qtd int)
  returns jsonb language plpgsql set search_path = '' as $$
declare
  v_nome text := private.normaliza(p_nome_produto);
  v_ids bigint[];
  v_estoque int;
  v_saldo int;
begin
  select array_agg(p.id) into v_ids from public.produtos p
    where p.restaurante_id = p_restaurante_id
      and private.normaliza(p.nome || coalesce(' ' || p.variante, '')) = v_nome;
  if v_ids is null then
    select array_agg(p.id) into v_ids from public.produtos p
      where p.restaurante_id = p_restaurante_id and (private.normaliza(p.nome) = v_nome or p.codigo = v_nome);
  end if;
  if v_ids is null then
    return jsonb_build_object('sucesso', false, 'msg', 'Produto não encontrado', 'estoque_atual', 0);
  end if;
  if cardinality(v_ids) > 1 then
    return jsonb_build_object('sucesso', false, 'msg', 'Nome serve a mais de um produto', 'estoque_atual', 0);
  end if;
  select p.estoque_doze_avos into v_estoque from public.produtos p where p.id = v_ids[1] for update;
  if v_estoque is null then
    return jsonb_build_object('sucesso', true, 'novo_estoque', null);
  end if;
  if v_estoque + p_delta_qtd::bigint * 12 < 0 then
    return jsonb_build_object('sucesso', false, 'msg', 'Estoque insuficiente', 'estoque_atual', v_estoque / 12);
  end if;
  v_saldo := private.move_estoque(p_restaurante_id, v_ids[1], p_delta_qtd * 12, 'rpc', null, null);
  return jsonb_build_object('sucesso', true, 'novo_estoque', v_saldo / 12);
end $$;
comment on function public.movimentar_estoque_seguro is
  'Moves whole units of a produto by name; atomic, never negative. {sucesso, novo_estoque} or {sucesso: false, msg, estoque_atual}; null stock is unlimited and answers novo_estoque null.';
revoke execute on function public.movimentar_estoque_seguro from public, anon, authenticated;
grant execute on function public.movimentar_estoque_seguro to service_role;
