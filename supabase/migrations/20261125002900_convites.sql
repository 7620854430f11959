-- The team, changed by its dono: invitations, papeis, and that a restaurante always has a dono.

alter table public.convites add foreign key (restaurante_id, entregador_id)
  references public.entregadores (restaurante_id, id) on delete cascade;

create function private.keep_a_dono() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- One change of donos at a time; a restaurante that goes away takes its donos with it.
  perform 1 from public.restaurantes r where r.id = old.restaurante_id for no key update;
  if found and old.papel = 'dono' and (tg_op = 'DELETE' or new.papel <> 'dono') and not exists (
      select 1 from public.membros m
        where m.restaurante_id = old.restaurante_id and m.papel = 'dono' and m.user_id <> old.user_id) then
    raise exception 'a restaurante keeps at least one dono' using errcode = 'P0001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function private.keep_a_dono is 'Refuses to take the last dono away, by whatever way.';
revoke execute on function private.keep_a_dono from public;
create trigger membros_keep_a_dono before update of papel or delete on public.membros
  for each row execute function private.keep_a_dono();

create policy dono_altera on public.membros for update to authenticated
  using (restaurante_id in (select private.restaurantes_com(array['dono'])))
  with check (restaurante_id in (select private.restaurantes_com(array['dono'])));
comment on policy dono_altera on public.membros is 'The dono says who does what, the column granted for it.';
create policy dono_remove on public.membros for delete to authenticated
  using (restaurante_id in (select private.restaurantes_com(array['dono'])));
comment on policy dono_remove on public.membros is 'The dono takes people off the team.';
grant update (papel), delete on public.membros to authenticated;

create policy dono_convida on public.convites for insert to authenticated
  with check (restaurante_id in (select private.restaurantes_com(array['dono'])) and aceito_em is null);
comment on policy dono_convida on public.convites is 'The dono invites.';
create policy dono_cancela on public.convites for delete to authenticated
  using (restaurante_id in (select private.restaurantes_com(array['dono'])));
comment on policy dono_cancela on public.convites is 'The dono takes an invitation back.';
grant insert (restaurante_id, email, papel, entregador_id, token_sha256, expira_em, created_at), delete on public.convites to authenticated;

create function private.email_de_colega(p_user_id uuid) returns text language sql stable security definer set search_path = '' as $$
  select u.email::text from auth.users u where u.id = p_user_id and exists (
    select 1 from public.membros m where m.user_id = u.id and m.restaurante_id in (select private.da_gestao()))
$$;
comment on function private.email_de_colega is 'The e-mail of somebody of a team that the signed-in user runs; null of anybody else.';
revoke execute on function private.email_de_colega from public;
grant execute on function private.email_de_colega to authenticated, service_role;

create function public.list_equipe(p_restaurante_id bigint) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'user_id', m.user_id, 'papel', m.papel, 'email', private.email_de_colega(m.user_id), 'desde', m.created_at
    ) order by m.created_at, m.user_id), '[]')
    from public.membros m where m.restaurante_id = p_restaurante_id
$$;
comment on function public.list_equipe is 'Who works in a restaurante, as far as the signed-in user may see, the longest there first.';
revoke execute on function public.list_equipe from public, anon;
grant execute on function public.list_equipe to authenticated, service_role;

create function public.find_convite(p jsonb) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('papel', c.papel, 'email', c.email, 'restaurante', r.nome,
      'expirado', c.expira_em <= (p ->> 'agora')::timestamptz, 'aceito', c.aceito_em is not null)
    from public.convites c join public.restaurantes r on r.id = c.restaurante_id
    where c.token_sha256 = encode(sha256(convert_to(p ->> 'token', 'UTF8')), 'hex')
$$;
comment on function public.find_convite is 'What somebody who holds the link of an invitation is told of it; null when there is none.';

create function public.accept_convite(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  v_convite public.convites;
  v_user uuid := (p ->> 'user_id')::uuid;
begin
  select * into v_convite from public.convites c
    where c.token_sha256 = encode(sha256(convert_to(p ->> 'token', 'UTF8')), 'hex') for update;
  if not found then
    return '{"resultado": "nao_existe"}';
  elsif v_convite.aceito_em is not null then
    return jsonb_build_object('resultado', case when v_convite.aceito_por = v_user then 'aceito' else 'usado' end);
  elsif v_convite.expira_em <= (p ->> 'agora')::timestamptz then
    return '{"resultado": "expirado"}';
  elsif v_convite.email <> lower(p ->> 'email') then
    return '{"resultado": "outro_email"}';
  end if;
  insert into public.membros (restaurante_id, user_id, papel, created_at)
    values (v_convite.restaurante_id, v_user, v_convite.papel, (p ->> 'agora')::timestamptz)
    on conflict do nothing;
  if not found then
    return '{"resultado": "ja_esta"}';
  end if;
  update public.entregadores set user_id = v_user
    where restaurante_id = v_convite.restaurante_id and id = v_convite.entregador_id;
  update public.convites set aceito_em = (p ->> 'agora')::timestamptz, aceito_por = v_user where id = v_convite.id;
  return jsonb_build_object('resultado', 'aceito', 'restaurante_id', v_convite.restaurante_id, 'papel', v_convite.papel);
end $$;
comment on function public.accept_convite is
  'The signed-in person with this e-mail joins, once for each invitation. Asked again by the same person it says so again; a papel that somebody has is not changed by one.';
revoke execute on function public.find_convite, public.accept_convite from public, anon, authenticated;
grant execute on function public.find_convite, public.accept_convite to service_role;
